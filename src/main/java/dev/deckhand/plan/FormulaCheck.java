package dev.deckhand.plan;

import java.util.Optional;

/** Says whether a formula is one a worksheet accepts; supplied by whoever can parse formulas. */
@FunctionalInterface
public interface FormulaCheck {

  /**
   * What is wrong with a formula, as a sentence for the user.
   *
   * @param formula without the equals sign
   * @return empty when it parses
   */
  Optional<String> problem(String formula);
}
