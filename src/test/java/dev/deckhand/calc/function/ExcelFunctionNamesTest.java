package dev.deckhand.calc.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcelFunctionNamesTest {
  @Test
  void everyFunctionOfExcelIsComputedOrHasAReason() {
    assertThat(ExcelFunctionNames.all())
        .filteredOn(name -> FunctionTable.all().find(name) == null)
        .isSubsetOf(UncomputedFunctions.reasons().keySet());
  }
}
