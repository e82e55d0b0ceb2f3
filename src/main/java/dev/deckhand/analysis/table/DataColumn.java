package dev.deckhand.analysis.table;

import dev.deckhand.document.CellArea;

/**
 * A column of a table.
 *
 * @param index zero-based worksheet column
 * @param header its header text, stripped
 * @param kind what most of its values are
 * @param numberFormat the format of its values, {@code General} where they have none
 * @param cells its data cells
 */
public record DataColumn(int index, String header, Kind kind, String numberFormat, CellArea cells) {

  /** What a column holds. */
  public enum Kind {
    NUMBER,
    DATE,
    TEXT,
    EMPTY
  }

  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  public boolean isDate() {
    return kind == Kind.DATE;
  }

  public boolean isText() {
    return kind == Kind.TEXT;
  }
}
