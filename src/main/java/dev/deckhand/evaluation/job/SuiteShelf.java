package dev.deckhand.evaluation.job;

import dev.deckhand.evaluation.suite.Suite;
import dev.deckhand.evaluation.suite.SuiteProblem;
import dev.deckhand.evaluation.suite.SuiteReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The suites of this installation. They are known by the names of their folders; nobody names a
 * path. Of two with the same name the one in the earlier folder counts.
 */
public final class SuiteShelf {
  private static final String HEAD = "suite.yaml";

  private final List<Path> folders;

  public SuiteShelf(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** The folders of all suites by name. */
  public Map<String, Path> all() {
    Map<String, Path> found = new TreeMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> inside = Files.list(folder)) {
          inside
              .filter(suite -> Files.isRegularFile(suite.resolve(HEAD)))
              .forEach(suite -> found.putIfAbsent(String.valueOf(suite.getFileName()), suite));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return found;
  }

  /**
   * Reads a suite; empty when there is none of that name.
   *
   * @throws SuiteProblem when something in it is wrong
   */
  public Optional<Suite> find(String name) {
    return Optional.ofNullable(all().get(name)).map(SuiteReader::read);
  }

  /** Whether a suite of this name is, or could be begun, where cases made here go. */
  public boolean takes(String name) {
    Path own = own().resolve(name);
    return own.equals(all().getOrDefault(name, own));
  }

  /** Where cases that are made here go: the last folder. */
  public Path own() {
    return folders.getLast();
  }
}
