package dev.deckhand.calc.function;

import dev.deckhand.calc.FormulaRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions by family against known values: definitions, documentation, stored results. */
class FunctionRowsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "annuities",
        "securities",
        "depreciation",
        "cash-flows",
        "database",
        "patterns",
        "texts",
        "dates"
      })
  void functionsGiveKnownValues(String family) {
    FormulaRows.of("/calc/function/" + family + ".tsv").check();
  }
}
