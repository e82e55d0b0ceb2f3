package dev.deckhand.bench.formulas;

import dev.deckhand.calc.CheckedFormula;
import dev.deckhand.calc.CheckedFormula.Disagrees;
import dev.deckhand.document.CellValue;

/**
 * A formula for which a program computed another value than the file stores.
 *
 * @param file path in the corpus
 * @param cell the cell with the other value
 */
public record Difference(String file, String cell, String formula, String stored, String computed) {
  static Difference of(String file, CheckedFormula checked, Disagrees other) {
    return new Difference(
        file,
        other.where().toString(),
        checked.formula().text(),
        shown(other.stored()),
        shown(other.computed()));
  }

  private static String shown(CellValue value) {
    return switch (value) {
      case CellValue.Empty e -> "empty";
      case CellValue.Number n -> Double.toString(n.value());
      case CellValue.Text t -> '"' + t.value() + '"';
      case CellValue.Bool b -> String.valueOf(b.value());
      case CellValue.Error e -> e.error().code();
    };
  }

  @Override
  public String toString() {
    return String.join("\t", file, cell, formula, stored, computed);
  }
}
