package dev.deckhand.calc.syntax;

import dev.deckhand.document.CellAddress;

/**
 * A formula stored once for many cells (ECMA-376 part 1, 18.3.1.40, {@code t="shared"}). Parsed
 * once; each cell costs one pass over the tree.
 */
public final class SharedFormula {
  private final Expression expression;
  private final CellAddress base;

  /**
   * @param text the formula as its base cell has it
   * @throws FormulaSyntaxException when the text is no formula
   */
  public SharedFormula(String text, CellAddress base) {
    this(FormulaParser.parse(text), base);
  }

  public SharedFormula(Expression expression, CellAddress base) {
    this.expression = expression;
    this.base = base;
  }

  /** The formula as its base cell has it. */
  public Expression expression() {
    return expression;
  }

  public CellAddress base() {
    return base;
  }

  /** The formula as another cell sees it. */
  public Expression at(CellAddress cell) {
    return Expressions.shift(expression, cell.row() - base.row(), cell.column() - base.column());
  }

  /** The text of {@link #at}. */
  public String textAt(CellAddress cell) {
    return Printer.print(expression, cell.row() - base.row(), cell.column() - base.column());
  }
}
