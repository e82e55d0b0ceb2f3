package dev.deckhand.calc.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcelFunctionNamesTest {
  @Test
  void everyFunctionOfExcelIsComputedOrHasAReason() {
    List<String> computed = FunctionTable.all().functions().stream().map(Function::name).toList();
    assertThat(ExcelFunctionNames.all())
        .filteredOn(name -> !computed.contains(name))
        .isSubsetOf(UncomputedFunctions.reasons().keySet());
  }
}
