package dev.deckhand.analysis.quality;

import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.calc.syntax.RelativeForm;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.SheetSnapshot;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The formulas next to a cell, compared by their relative form. */
final class Neighbours {
  private final SheetSnapshot sheet;
  private final CellAddress cell;

  Neighbours(SheetSnapshot sheet, CellAddress cell) {
    this.sheet = sheet;
    this.cell = cell;
  }

  /** The form that the cells above and below, or left and right, have in common. */
  Optional<String> agree() {
    Optional<String> vertical = common(-1, 0);
    return vertical.isPresent() ? vertical : common(0, -1);
  }

  /** Whether the cells on both sides agree on a form, and the formula has no neighbour's form. */
  boolean disagreeWith(String formula) {
    Optional<String> own = form(CellFormula.of(formula), cell);
    Optional<String> theirs = agree();
    boolean fits =
        Stream.of(form(-1, 0), form(1, 0), form(0, -1), form(0, 1))
            .anyMatch(form -> form.isPresent() && form.equals(own));
    return own.isPresent() && theirs.isPresent() && !fits;
  }

  private Optional<String> common(int down, int right) {
    Optional<String> before = form(down, right);
    return before.equals(form(-down, -right)) ? before : Optional.empty();
  }

  private Optional<String> form(int down, int right) {
    int row = cell.row() + down;
    int column = cell.column() + right;
    if (row < 0 || column < 0 || row >= CellAddress.ROWS || column >= CellAddress.COLUMNS) {
      return Optional.empty();
    }
    return sheet
        .cell(row, column)
        .filter(Cell::hasFormula)
        .flatMap(c -> form(Objects.requireNonNull(c.formula()), c.address()));
  }

  private static Optional<String> form(CellFormula formula, CellAddress home) {
    try {
      return Optional.of(RelativeForm.of(FormulaParser.parse(formula.text()), home));
    } catch (FormulaSyntaxException unreadable) {
      return Optional.empty();
    }
  }
}
