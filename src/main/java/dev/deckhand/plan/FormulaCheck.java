package dev.deckhand.plan;

import java.util.List;
import java.util.Optional;

/** Says whether what a plan writes is what a worksheet accepts; supplied by whoever can parse. */
@FunctionalInterface
public interface FormulaCheck {

  /**
   * What is wrong with a formula, as a sentence for the user.
   *
   * @param formula without the equals sign
   * @return empty when it parses
   */
  Optional<String> problem(String formula);

  /**
   * The worksheets of this workbook that a formula names, as it spells them.
   *
   * @param formula without the equals sign, known to parse
   */
  default List<String> worksheets(String formula) {
    return List.of();
  }

  /** What is wrong with a number format code, as a sentence for the user. */
  default Optional<String> numberFormatProblem(String code) {
    return Optional.empty();
  }
}
