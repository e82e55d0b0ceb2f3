package dev.deckhand.calc.value;

import dev.deckhand.document.CellValue;
import java.util.Locale;

/** The order of values: numbers before texts before booleans; texts without regard to case. */
public final class Comparison {
  private Comparison() {}

  /**
   * Compares two values that are no errors. An empty value takes the kind of the other one: 0,
   * empty text or FALSE.
   */
  public static int compare(CellValue a, CellValue b) {
    CellValue left = a.isEmpty() ? emptyLike(b) : a;
    CellValue right = b.isEmpty() ? emptyLike(a) : b;
    int kinds = Integer.compare(rank(left), rank(right));
    if (kinds != 0) {
      return kinds;
    }
    return switch (left) {
      case CellValue.Number n -> compare(n.value(), ((CellValue.Number) right).value());
      case CellValue.Text t -> compare(t.value(), ((CellValue.Text) right).value());
      case CellValue.Bool x -> Boolean.compare(x.value(), ((CellValue.Bool) right).value());
      case CellValue.Error e -> e.error().compareTo(((CellValue.Error) right).error());
      case CellValue.Empty e -> 0;
    };
  }

  private static CellValue emptyLike(CellValue other) {
    return switch (other) {
      case CellValue.Number n -> CellValue.of(0);
      case CellValue.Text t -> CellValue.of("");
      case CellValue.Bool b -> CellValue.of(false);
      case CellValue.Error e -> CellValue.EMPTY;
      case CellValue.Empty e -> CellValue.EMPTY;
    };
  }

  /** 1 for numbers, 2 for texts, 3 for booleans, 4 for errors, 5 for empty. */
  public static int rank(CellValue value) {
    return switch (value) {
      case CellValue.Number n -> 1;
      case CellValue.Text t -> 2;
      case CellValue.Bool b -> 3;
      case CellValue.Error e -> 4;
      case CellValue.Empty e -> 5;
    };
  }

  /** Numbers at 15 significant digits. */
  public static int compare(double a, double b) {
    if (a == b) {
      return 0;
    }
    if (Math.abs(a - b) > 1e-14 * Math.max(Math.abs(a), Math.abs(b))) {
      return Double.compare(a, b);
    }
    return Double.compare(NumberText.fifteenDigits(a), NumberText.fifteenDigits(b));
  }

  /** Texts without regard to case; hyphens and apostrophes count as other characters do. */
  public static int compare(String a, String b) {
    return a.compareToIgnoreCase(b);
  }

  /** A key that is equal for values Excel takes as equal. */
  public static Object key(CellValue value) {
    return switch (value) {
      case CellValue.Number n -> NumberText.fifteenDigits(n.value()) + 0.0;
      case CellValue.Text t -> t.value().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
      case CellValue.Bool b -> b.value();
      case CellValue.Error e -> e.error();
      case CellValue.Empty e -> CellValue.EMPTY;
    };
  }
}
