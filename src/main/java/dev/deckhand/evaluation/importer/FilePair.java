package dev.deckhand.evaluation.importer;

import dev.deckhand.document.DocumentFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file and what it must become, as benchmarks lay them side by side: {@code 1_59196_input.xlsx}
 * and {@code 1_59196_answer.xlsx}, {@code 1_init.xlsx} and {@code 1_golden.xlsx}.
 *
 * @param name what their names have in common; may be empty
 */
record FilePair(String name, Path input, Path golden) {
  private static final Pattern INPUT =
      Pattern.compile("(?i)(.*?)[ _.-]?(input|init|initial|before)\\.(xls[xm])");
  private static final List<String> GOLDEN = List.of("answer", "golden", "output", "after");

  /** The pairs of a folder, by name; files below it are not looked at. */
  static List<FilePair> in(Path folder) throws IOException {
    List<FilePair> pairs = new ArrayList<>();
    for (Path file : files(folder)) {
      Matcher name = INPUT.matcher(String.valueOf(file.getFileName()));
      if (name.matches()) {
        golden(file, name).ifPresent(g -> pairs.add(new FilePair(name.group(1), file, g)));
      }
    }
    return pairs;
  }

  private static Optional<Path> golden(Path input, Matcher name) {
    String text = String.valueOf(input.getFileName());
    return GOLDEN.stream()
        .map(word -> text.substring(0, name.start(2)) + word + text.substring(name.end(2)))
        .map(input::resolveSibling)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** Whether both are of the same application. */
  boolean fits() {
    return host(input).isPresent() && host(input).equals(host(golden));
  }

  private static Optional<Object> host(Path file) {
    return DocumentFormat.ofFileName(file.toString()).map(DocumentFormat::host);
  }
}
