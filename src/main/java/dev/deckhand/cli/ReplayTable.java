package dev.deckhand.cli;

import dev.deckhand.evaluation.run.FeatureTally;
import dev.deckhand.evaluation.run.RunResult;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The table at the end of a replay. */
final class ReplayTable {
  private ReplayTable() {}

  static void print(RunResult run, PrintWriter out) {
    List<FeatureTally> rows = FeatureTally.of(run.played());
    List<FeatureTally> overall = FeatureTally.overall(run.played());
    int feature = Math.max(7, rows.stream().mapToInt(t -> t.feature().length()).max().orElse(0));
    int model = Math.max(5, rows.stream().mapToInt(t -> t.model().length()).max().orElse(0));
    String line = "%-" + feature + "s  %-" + model + "s  %6s  %6s  %6s  %8s  %10s  %8s%n";
    out.printf(line, "feature", "model", "cases", "score", "solved", "unscored", "cost", "p95 ms");
    rows.forEach(row -> print(out, line, row));
    out.println();
    overall.forEach(row -> print(out, line, row));
    out.flush();
  }

  private static void print(PrintWriter out, String line, FeatureTally row) {
    Double mean = row.mean();
    out.printf(
        line,
        row.feature(),
        row.model(),
        row.cases(),
        mean == null ? "–" : String.format(Locale.ROOT, "%.3f", mean),
        row.solved(),
        row.unscored(),
        row.cost() == null ? "unknown" : row.cost().stripTrailingZeros().toPlainString(),
        row.p95Millis());
  }
}
