package dev.deckhand.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** The number format of chart values for which none is given. */
final class GuessedFormat {
  private GuessedFormat() {}

  /** Thousands apart, and as many decimals as the values have, up to two. */
  static String of(ChartData chart) {
    List<Double> values =
        chart.series().stream()
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
