package dev.deckhand.document;

import org.jspecify.annotations.Nullable;

/**
 * The formula of a cell.
 *
 * @param text English names, comma separators, without the leading equals sign; shared formulas are
 *     given as this cell sees them
 * @param array the cells an array formula (legacy Ctrl+Shift+Enter or dynamic) was stored for, with
 *     this cell at its top left; {@code null} for an ordinary formula
 * @param dynamic whether an array formula is a dynamic one, which spills
 */
public record CellFormula(String text, @Nullable CellArea array, boolean dynamic) {

  /** An ordinary formula. */
  public static CellFormula of(String text) {
    return new CellFormula(text, null, false);
  }

  public boolean isArray() {
    return array != null;
  }
}
