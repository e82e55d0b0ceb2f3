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

  /** Whether its number format shows nothing of its value, as {@code ;;;} does. */
  public boolean isBlankedOut() {
    if (numberFormat.indexOf(';') < 0) {
      return false;
    }
    HiddenSections hidden = HiddenSections.of(numberFormat);
    return switch (value) {
      case CellValue.Number(double number) -> hidden.hides(number);
      case CellValue.Text _, CellValue.Bool _ -> hidden.text();
      case CellValue.Error _, CellValue.Empty _ -> false;
    };
  }

  /** Whether there is neither a value nor a formula (a cell that is only formatted). */
  public boolean isBlank() {
    return value.isEmpty() && formula == null;
  }
}
