package dev.deckhand.ooxml.xlsx.pivot;

import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;

/**
 * A cell of the source.
 *
 * @param date whether its number is shown as a date or time
 * @param known {@code false} for a formula whose result nobody has; it counts as no value
 */
public record SourceCell(CellValue value, boolean date, boolean known) {
  public static final SourceCell BLANK = new SourceCell(CellValue.EMPTY, false, true);
  public static final SourceCell UNKNOWN = new SourceCell(CellValue.EMPTY, false, false);

  /** A cell with a value; a date only where its number is one. */
  public static SourceCell of(CellValue value, boolean date) {
    return switch (value) {
      case CellValue.Empty e -> BLANK;
      case CellValue.Number n -> new SourceCell(n, date, true);
      case CellValue.Text t -> new SourceCell(t, false, true);
      case CellValue.Bool b -> new SourceCell(b, false, true);
      case CellValue.Error e -> new SourceCell(CellValue.of(stored(e.error())), false, true);
    };
  }

  /** Caches, as cells, hold the later errors as {@code #VALUE!} (18.18.11). */
  private static CellError stored(CellError error) {
    return error.compareTo(CellError.GETTING_DATA) <= 0 ? error : CellError.VALUE;
  }

  boolean isBlank() {
    return value.isEmpty();
  }
}
