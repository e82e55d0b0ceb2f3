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
    if (numberFormat.indexOf(';') < 0 || value.isEmpty() || value instanceof CellValue.Error) {
      return false;
    }
    String[] sections = numberFormat.replaceAll("\\[[^\\]]*]|\\s", "").split(";", -1);
    int section =
        switch (value) {
          case CellValue.Number(double number) when number < 0 -> 1;
          case CellValue.Number(double number) when number == 0 -> sections.length > 2 ? 2 : 0;
          case CellValue.Number _ -> 0;
          case CellValue.Text _, CellValue.Bool _, CellValue.Error _, CellValue.Empty _ -> 3;
        };
    return section < sections.length && sections[section].isEmpty();
  }

  /** Whether there is neither a value nor a formula (a cell that is only formatted). */
  public boolean isBlank() {
    return value.isEmpty() && formula == null;
  }
}
