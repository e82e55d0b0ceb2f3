package dev.deckhand.ooxml.xlsx.pivot;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellValue;

/**
 * A cell of a pivot table.
 *
 * @param indent steps from the left for a label; -1 where texts and numbers stand as usual
 * @param button whether Excel shows a button to filter and sort with
 * @param known {@code false} where the value depends on a formula without a result
 */
public record PivotCell(
    CellAddress address,
    CellValue value,
    Band band,
    int indent,
    String numberFormat,
    boolean button,
    boolean known) {

  /** Which part of the table it is in. */
  public enum Band {
    PLAIN,
    /** The rows above the results. */
    HEADER,
    /** The last of these. */
    HEADER_END,
    /** An item of the first of several fields, with its subtotals. */
    GROUP,
    GRAND_TOTAL
  }
}
