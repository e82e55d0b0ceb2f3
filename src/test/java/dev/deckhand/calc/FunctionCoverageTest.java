package dev.deckhand.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.calc.function.Function;
import dev.deckhand.calc.function.FunctionTable;
import dev.deckhand.calc.function.UncomputedFunctions;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellFormula;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every function is described and tried in a table of formulas. */
class FunctionCoverageTest {
  private static final Pattern CALL = Pattern.compile("([A-Z_][A-Z0-9._]*)\\(");

  private final List<Function> all = FunctionTable.all().functions();

  @Test
  void everyFunctionSaysWhatItGives() {
    assertThat(all)
        .allSatisfy(
            f -> {
              assertThat(f.summary()).as(f.name()).matches("[^|]{3,80}").doesNotEndWith(".");
              assertThat(f.family()).as(f.name()).isNotNull();
              assertThat(f.least()).as(f.name()).isBetween(0, f.most());
            });
  }

  @Test
  void noFunctionIsBothComputedAndNot() {
    Set<String> names = all.stream().map(Function::name).collect(Collectors.toSet());
    assertThat(UncomputedFunctions.reasons().keySet()).doesNotContainAnyElementsOf(names);
  }

  @Test
  void functionsThatChooseTheirArgumentsHaveCode() {
    Evaluator evaluator = new Evaluator(new MemorySource("Sheet1"), RecalculationTest.SETTINGS);
    CellPlace place = new CellPlace("Sheet1", CellAddress.parse("A1"));
    for (Function f : all) {
      if (f.isDeferred()) {
        String call = f.name() + "(" + "x,".repeat(f.least() - 1) + "1)";
        assertThat(evaluator.evaluate(CellFormula.of(call), place)).as(call).isNotNull();
      }
    }
  }

  @Test
  void everyFunctionIsTried() throws IOException {
    Set<String> tried = new TreeSet<>();
    try (Stream<Path> tables = Files.walk(Path.of("src/test/resources/calc"))) {
      for (Path table : tables.filter(p -> p.toString().endsWith(".tsv")).toList()) {
        Matcher call = CALL.matcher(Files.readString(table).replace("_xlfn.", ""));
        while (call.find()) {
          tried.add(call.group(1));
        }
      }
    }
    assertThat(all.stream().map(Function::name).filter(name -> !tried.contains(name))).isEmpty();
  }
}
