package dev.deckhand.calc.function;

import dev.deckhand.calc.FormulaTable;
import dev.deckhand.document.CellError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Functions against values of their definitions and of Excel's documentation. */
class FunctionFamiliesTest {
  /** A1:E11 a regression of Excel's documentation; F1:F6 cells of all kinds; G empty. */
  private final FormulaTable table =
      new FormulaTable()
          .row(1, 2310, 2, 2, 20, 142000, 3)
          .row(2, 2333, 2, 2, 12, 144000, "text")
          .row(3, 2356, 3, 1.5, 33, 151000, true)
          .row(4, 2379, 3, 2, 43, 150000, null)
          .row(5, 2402, 2, 3, 53, 139000, "7")
          .row(6, 2425, 4, 2, 23, 169000, FormulaTable.error(CellError.DIV0))
          .row(7, 2448, 2, 1.5, 99, 126000)
          .row(8, 2471, 2, 2, 34, 142900)
          .row(9, 2494, 3, 3, 23, 163000)
          .row(10, 2517, 4, 4, 55, 169000)
          .row(11, 2540, 2, 3, 22, 149000);

  @ParameterizedTest
  @CsvFileSource(
      resources = {
        "/calc/distributions.tsv",
        "/calc/samples.tsv",
        "/calc/engineering.tsv",
        "/calc/mathematics.tsv"
      },
      delimiter = '\t',
      quoteCharacter = '\0')
  void gives(String formula, String expected) {
    table.check(formula, expected);
  }
}
