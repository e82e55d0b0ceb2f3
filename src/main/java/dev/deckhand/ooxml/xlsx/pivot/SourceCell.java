package dev.deckhand.ooxml.xlsx.pivot;

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
    boolean number = value instanceof CellValue.Number;
    return value.isEmpty() ? BLANK : new SourceCell(value, date && number, true);
  }

  boolean isBlank() {
    return value.isEmpty();
  }
}
