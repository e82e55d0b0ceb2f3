package dev.deckhand.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The number format of chart values for which none is given. */
final class GuessedFormat {
  private GuessedFormat() {}

  /**
   * The data with a number format for every series.
   *
   * @param wanted of the series on the first axis; guessed when {@code null}
   */
  static ChartData give(ChartData chart, @Nullable String wanted) {
    String first = wanted == null ? of(chart, false) : wanted;
    String second = of(chart, true);
    return new ChartData(
        chart.categories(),
        chart.series().stream()
            .map(series -> series.withFormat(series.secondaryAxis() ? second : first))
            .toList());
  }

  /** Thousands apart, and as many decimals as the values of an axis have, up to two. */
  private static String of(ChartData chart, boolean secondary) {
    List<Double> values =
        chart.series().stream()
            .filter(series -> series.secondaryAxis() == secondary)
            .flatMap(series -> series.values().stream())
            .filter(Objects::nonNull)
            .toList();
    int decimals = values.stream().mapToInt(GuessedFormat::decimals).max().orElse(0);
    return switch (decimals) {
      case 0 -> "#,##0";
      case 1 -> "#,##0.0";
      case 2 -> "#,##0.00";
      default -> "General";
    };
  }

  private static int decimals(double value) {
    return Math.max(BigDecimal.valueOf(value).stripTrailingZeros().scale(), 0);
  }
}
