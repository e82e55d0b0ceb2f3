package dev.deckhand.evaluation.report;

import dev.deckhand.routing.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as the report writes them. */
final class Numbers {
  private Numbers() {}

  static String score(@Nullable Double score) {
    return score == null ? "unscored" : String.format(Locale.ROOT, "%.2f", score);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  static String interval(Interval interval) {
    return String.format(Locale.ROOT, "%.2f to %.2f", interval.low(), interval.high());
  }

  static String interval(double mean, Interval interval) {
    return String.format(
        Locale.ROOT, "%.2f, 95 %% interval %.2f to %.2f", mean, interval.low(), interval.high());
  }

  /** Two significant digits: prices of single calls are small. */
  static String cost(@Nullable BigDecimal cost) {
    if (cost == null) {
      return "price unknown";
    }
    return cost.signum() == 0
        ? "free"
        : cost.round(new MathContext(2)).stripTrailingZeros().toPlainString();
  }

  static String time(long millis) {
    return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
  }
}
