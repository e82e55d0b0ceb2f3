package dev.deckhand.bench.formulas;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code docs/calculation.md}. */
final class CalculationPage {
  private static final int MOST_REASONS = 30;

  private final List<Program> programs;
  private final Map<WorkbookSet, Integer> workbooks;
  private final Map<WorkbookSet, List<Score>> scores;
  private final Causes causes;
  private final StringBuilder out = new StringBuilder();

  CalculationPage(
      List<Program> programs,
      Map<WorkbookSet, Integer> workbooks,
      Map<WorkbookSet, List<Score>> scores,
      Causes causes) {
    this.programs = programs;
    this.workbooks = workbooks;
    this.scores = scores;
    this.causes = causes;
  }

  String text() {
    line("# Calculation");
    line("");
    line(
        """
        Formulas of real workbooks calculated by Deckhand and by other programs, held against the
        results stored in them, mostly by Excel. `./deckhand bench formulas` prints this page; it
        needs a folder of workbooks (`DECKHAND_CORPUS`, by default `../shared/corpus`) and LibreOffice.
        """);
    counts();
    how();
    differences();
    reasons();
    return out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void counts() {
    scores.forEach(
        (set, ofSet) -> {
          if (ofSet.getFirst().formulas() == 0) {
            return;
          }
          line(
              "## "
                  + set.title().substring(0, 1).toUpperCase(Locale.ROOT)
                  + set.title().substring(1));
          line("");
          line(
              String.format(
                  Locale.ROOT,
                  "%,d workbooks, %s (`%s`): %,d formulas.",
                  workbooks.get(set),
                  set.what(),
                  set.folder(),
                  ofSet.getFirst().formulas()));
          line("");
          line("| program | agree | | not evaluated | | disagree | |");
          line("|---|---:|---:|---:|---:|---:|---:|");
          for (int i = 0; i < programs.size(); i++) {
            row(programs.get(i).name(), ofSet.get(i));
          }
          line("");
        });
  }

  private void row(String name, Score score) {
    int all = score.formulas();
    line(
        String.format(
            Locale.ROOT,
            "| %s | %,d | %s | %,d | %s | %,d | %s |",
            name,
            score.agree(),
            share(score.agree(), all),
            score.unknown().size(),
            share(score.unknown().size(), all),
            score.differences().size(),
            share(score.differences().size(), all)));
  }

  private static String share(int part, int all) {
    return String.format(Locale.ROOT, "%.2f %%", 100.0 * part / Math.max(1, all));
  }

  private void how() {
    line(
        """
        ## How it was counted

        - Every formula cell counts once, an array formula with all cells it fills. Left out are
          formulas without a stored result and those that change by themselves (TODAY, RAND, CELL
          and all that reads them).
        - All formulas of a workbook are calculated anew, so a wrong value counts again in every
          formula that reads it. Deckhand reads the files with its own reader.
        - Numbers agree up to a millionth of the larger (below 1: up to a millionth), texts, booleans
          and errors exactly.
        - Apache POI: its formula evaluator, cell by cell; an exception is "not evaluated", and so is
          what it has not done after 20 s for a workbook.
        - LibreOffice: copies without stored results are converted to .xlsx, and what it stored is
          read. `#NAME?`, which it gives for functions it does not know, is "not evaluated" unless
          the file stores it, too. Any error of its own agrees with any stored error, and 1 and 0
          with TRUE and FALSE, because its files do not tell them apart.
        - These workbooks were at hand while Deckhand's functions were written; others will show more
          differences.
        - The stored results are whatever the author's program computed. LibreOffice and POI differ
          from Excel on purpose in places; here that counts against them.
        """);
  }

  private void differences() {
    line("## Where Deckhand disagrees");
    line("");
    Map<String, Integer> byCause = new TreeMap<>();
    for (List<Score> ofSet : scores.values()) {
      for (Difference difference : ofSet.getFirst().differences()) {
        String cause = causes.of(difference).orElse("**not explained**");
        byCause.merge("| `" + difference.file() + "` | " + cause + " |", 1, Integer::sum);
      }
    }
    if (byCause.isEmpty()) {
      line("Nowhere.");
    } else {
      line("| file | cause | formulas |");
      line("|---|---|---:|");
      byCause.forEach((row, count) -> line(row + " " + count + " |"));
    }
    line("");
  }

  private void reasons() {
    line("## What Deckhand does not evaluate");
    line("");
    Map<String, Integer> all = new TreeMap<>();
    scores
        .values()
        .forEach(
            ofSet ->
                ofSet.getFirst().reasons().forEach((r, n) -> all.merge(plain(r), n, Integer::sum)));
    if (all.isEmpty()) {
      line("Nothing in these workbooks.");
      return;
    }
    line("The most frequent reasons, formulas that depend on such a one included:");
    line("");
    line("| reason | formulas |");
    line("|---|---:|");
    all.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_REASONS)
        .forEach(e -> line("| " + e.getKey() + " | " + e.getValue() + " |"));
  }

  /** Formulas that depend on one that is not evaluated count with that one. */
  private static String plain(String reason) {
    int open = reason.indexOf(" could not be evaluated (");
    return open < 0 ? reason : reason.substring(open + 25, reason.length() - 1);
  }
}
