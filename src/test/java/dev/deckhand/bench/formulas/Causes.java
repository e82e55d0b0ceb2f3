package dev.deckhand.bench.formulas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Why values differ, reviewed one by one: lines of {@code bench/disagreements.tsv} with a file, a
 * pattern of cells, and a cause, separated by tabs.
 */
public final class Causes {
  private static final Path LIST = Path.of("src/test/resources/bench/disagreements.tsv");

  private final List<Line> lines;

  /**
   * A reviewed line.
   *
   * @param cells a regular expression for a whole anchor
   * @param cause ends up on the page
   */
  private record Line(String file, String cells, String cause) {
    boolean explains(Difference difference) {
      return difference.file().equals(file) && difference.cell().matches(cells);
    }
  }

  private Causes(List<Line> lines) {
    this.lines = lines;
  }

  /** The list in the test resources. */
  public static Causes reviewed() {
    try {
      return new Causes(
          Files.readAllLines(LIST).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split("\t"))
              .map(fields -> new Line(fields[0], fields[1], fields[2]))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<String> of(Difference difference) {
    return lines.stream().filter(line -> line.explains(difference)).map(Line::cause).findFirst();
  }

  /** Reviewed lines that explain nothing any more. */
  List<String> unneeded(List<Difference> differences) {
    return lines.stream()
        .filter(line -> differences.stream().noneMatch(line::explains))
        .map(line -> line.file() + " " + line.cells())
        .toList();
  }

  /** The differences nobody has explained. */
  public List<Difference> unexplained(List<Difference> differences) {
    return differences.stream().filter(difference -> of(difference).isEmpty()).toList();
  }
}
