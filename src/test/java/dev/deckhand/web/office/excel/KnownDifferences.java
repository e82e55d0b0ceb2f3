package dev.deckhand.web.office.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where Excel's way to carry an operation out leaves another file than the engine's, case by case:
 * {@code case | pattern of lines that may differ | reason}, or {@code case | refused | reason}.
 * {@code case back} is about what is there after taking it back.
 */
final class KnownDifferences {
  private static final Path FILE = Path.of("src/test/resources/fakehost/excel-differs.txt");

  private record Entry(String name, String pattern, String reason) {}

  private final List<Entry> entries;

  private KnownDifferences(List<Entry> entries) {
    this.entries = entries;
  }

  static KnownDifferences read() throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(FILE)) {
      String[] words = line.split(" \\| ", 3);
      if (words.length == 3 && !line.startsWith("#")) {
        entries.add(new Entry(words[0], words[1], words[2]));
      }
    }
    return new KnownDifferences(entries);
  }

  Set<String> cases() {
    Set<String> names = new TreeSet<>();
    entries.forEach(entry -> names.add(entry.name().replaceFirst(" back$", "")));
    return names;
  }

  /** The reason for which a case is refused; empty where it is not. */
  String refused(String name) {
    return entries.stream()
        .filter(entry -> entry.name().equals(name) && entry.pattern().equals("refused"))
        .map(Entry::reason)
        .findFirst()
        .orElse("");
  }

  /** Whether a case cannot be taken back. */
  boolean thrown(String name) {
    return entries.stream()
        .anyMatch(entry -> entry.name().equals(name) && entry.pattern().equals("thrown"));
  }

  /** The lines that have to be the same. */
  List<String> leaveOut(String name, List<String> lines) {
    return lines.stream()
        .filter(
            line ->
                entries.stream()
                    .filter(entry -> entry.name().equals(name))
                    .noneMatch(entry -> line.strip().matches(entry.pattern())))
        .toList();
  }
}
