package dev.deckhand.analysis.trace;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellValue;
import org.jspecify.annotations.Nullable;

/**
 * A value as answers carry it. Component names are part of the HTTP contract.
 *
 * @param value number, text, boolean or error code; {@code null} when empty
 * @param text what a cell with that value shows
 * @param type {@code number}, {@code date}, {@code text}, {@code boolean}, {@code error} or {@code
 *     empty}
 */
public record ShownValue(@Nullable Object value, String text, String type) {
  /** The value in a number format. */
  public static ShownValue of(CellValue value, String numberFormat, boolean date1904) {
    return new ShownValue(
        plain(value), NumberFormats.text(value, numberFormat, date1904), type(value, numberFormat));
  }

  private static @Nullable Object plain(CellValue value) {
    return switch (value) {
      case CellValue.Empty empty -> null;
      case CellValue.Number number -> number.value();
      case CellValue.Text text -> text.value();
      case CellValue.Bool bool -> bool.value();
      case CellValue.Error error -> error.error().code();
    };
  }

  private static String type(CellValue value, String numberFormat) {
    return switch (value) {
      case CellValue.Empty empty -> "empty";
      case CellValue.Number number -> NumberFormats.isDate(numberFormat) ? "date" : "number";
      case CellValue.Text text -> "text";
      case CellValue.Bool bool -> "boolean";
      case CellValue.Error error -> "error";
    };
  }
}
