package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.calc.format.NumberFormats;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as text. */
final class Plain {
  private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);

  private Plain() {}

  /** Digits and a point only: at most twelve significant ones, no exponent. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    BigDecimal rounded = new BigDecimal(value).round(TWELVE).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** A part of a whole in percent, with one place. */
  static String share(double part, double whole) {
    return whole == 0 ? "–" : NumberFormats.text(part / whole, "0.0%", false);
  }

  /** A figure as its column shows numbers; averages of whole numbers get two places. */
  static String shown(double value, @Nullable DataColumn column, Measure measure) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (column == null || measure == Measure.COUNT || measure == Measure.DISTINCT) {
      return NumberFormats.text(value, "#,##0", false);
    }
    String format = column.numberFormat();
    boolean whole = !format.contains(".") && !format.contains("%");
    boolean mean = measure == Measure.AVERAGE || measure == Measure.MEDIAN;
    if (format.equalsIgnoreCase("General") || (mean && whole) || format.equals("@")) {
      boolean integer = value == Math.rint(value);
      return NumberFormats.text(value, integer ? "#,##0" : "#,##0.00", false);
    }
    if (mean && format.equals("0%")) {
      return NumberFormats.text(value, "0.0%", false);
    }
    return NumberFormats.text(value, format, false);
  }
}
