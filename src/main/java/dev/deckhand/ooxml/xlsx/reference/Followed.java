package dev.deckhand.ooxml.xlsx.reference;

import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaHome;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.Relocated;
import dev.deckhand.calc.syntax.Relocation;
import java.util.List;

/**
 * A formula's text after a change.
 *
 * @param text the very same where nothing changed
 * @param lost references that became {@code #REF!}, as they were written
 * @param disturbed whether the result may differ although no cell was edited
 */
public record Followed(String text, List<String> lost, boolean disturbed) {
  public Followed {
    lost = List.copyOf(lost);
  }

  /** A formula that loses nothing. */
  public static Followed of(String text) {
    return new Followed(text, List.of(), false);
  }

  /**
   * A formula after a change of places.
   *
   * @throws dev.deckhand.calc.syntax.FormulaSyntaxException when the text is no formula
   */
  public static Followed relocated(String formula, FormulaHome home, Relocation relocation) {
    return of(Expressions.relocate(FormulaParser.parse(formula), home, relocation), formula);
  }

  /** What a relocated expression says; the old text where it is the same. */
  public static Followed of(Relocated relocated, String formula) {
    String text = relocated.expression().print();
    return new Followed(
        text.equals(formula) ? formula : text, relocated.lost(), relocated.disturbed());
  }
}
