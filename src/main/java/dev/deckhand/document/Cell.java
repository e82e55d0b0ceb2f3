package dev.deckhand.document;

import org.jspecify.annotations.Nullable;

/**
 * A stored cell.
 *
 * @param address its place
 * @param value the constant, or the cached result where there is a formula
 * @param formula the formula, if any
 * @param numberFormat the number format code, {@code General} by default
 */
public record Cell(
    CellAddress address, CellValue value, @Nullable CellFormula formula, String numberFormat) {

  public boolean hasFormula() {
    return formula != null;
  }

  /** Whether there is neither a value nor a formula (a cell that is only formatted). */
  public boolean isBlank() {
    return value.isEmpty() && formula == null;
  }
}
