package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.calc.syntax.SharedFormula;
import dev.deckhand.document.CellAddress;
import org.jspecify.annotations.Nullable;

/** Cells that store one formula together: the master's text, moved for the others. */
public final class SharedGroup {
  private final String index;
  private final CellAddress master;
  private final String text;
  private final @Nullable SharedFormula formula;

  SharedGroup(String index, CellAddress master, String text) {
    this.index = index;
    this.master = master;
    this.text = text;
    this.formula = parsed(text, master);
  }

  private static @Nullable SharedFormula parsed(String text, CellAddress master) {
    try {
      return new SharedFormula(text, master);
    } catch (FormulaSyntaxException notOurs) {
      return null;
    }
  }

  /** The attribute {@code si} its members carry. */
  public String index() {
    return index;
  }

  public CellAddress master() {
    return master;
  }

  String masterText() {
    return text;
  }

  /** The formula, parsed; {@code null} where it cannot be. */
  @Nullable SharedFormula formula() {
    return formula;
  }

  /** Whether the formula can be moved; one that cannot be parsed cannot. */
  public boolean readable() {
    return formula != null;
  }

  /** The formula as a member stores it, prefixes of newer functions included. */
  public String textAt(CellAddress cell) {
    return formula == null || cell.equals(master) ? text : formula.textAt(cell);
  }
}
