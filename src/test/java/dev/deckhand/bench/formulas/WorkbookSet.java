package dev.deckhand.bench.formulas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Workbooks of the corpus that are counted together.
 *
 * @param folder where they are, seen from the corpus
 * @param what one line for a reader
 */
public record WorkbookSet(String folder, String title, String what, Predicate<String> taken) {
  /** One function or few each, with the results Excel stored. */
  public static final WorkbookSet FUNCTIONS =
      new WorkbookSet("formulas", "functions", "each of one or a few functions", name -> true);

  /** Workbooks with many features. */
  public static final WorkbookSet OFFICE =
      new WorkbookSet(
          "office", "features", "with charts, pivot tables, macros and more", name -> true);

  /** The answers of SpreadsheetBench. */
  public static final WorkbookSet ANSWERS =
      new WorkbookSet(
          "spreadsheetbench",
          "task answers",
          "the right answers of SpreadsheetBench tasks",
          name -> name.endsWith("_golden.xlsx"));

  /** The other workbooks of SpreadsheetBench. */
  public static final WorkbookSet TASKS =
      new WorkbookSet(
          "spreadsheetbench",
          "task inputs",
          "the workbooks those tasks begin with",
          name -> !name.endsWith("_golden.xlsx"));

  /** What can still be opened of what was broken. */
  public static final WorkbookSet DAMAGED =
      new WorkbookSet("malformed", "damaged", "damaged, as far as they open", name -> true);

  /** All workbooks of the corpus. */
  static final List<WorkbookSet> ALL = List.of(FUNCTIONS, ANSWERS, OFFICE, TASKS, DAMAGED);

  /** The corpus: {@code DECKHAND_CORPUS}, or a folder beside the project. */
  public static Path corpus() {
    String set = System.getProperty("DECKHAND_CORPUS", System.getenv("DECKHAND_CORPUS"));
    return Path.of(set == null ? "../shared/corpus" : set);
  }

  /** Its files by name. */
  List<Path> files() {
    try (Stream<Path> all = Files.walk(corpus().resolve(folder))) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.xls[xm]"))
          .filter(file -> taken.test(file.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
