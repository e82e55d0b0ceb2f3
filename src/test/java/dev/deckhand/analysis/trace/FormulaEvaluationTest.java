package dev.deckhand.analysis.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.deckhand.analysis.trace.FormulaEvaluation.Evaluated;
import dev.deckhand.analysis.trace.FormulaEvaluation.NoSuchPlace;
import dev.deckhand.analysis.trace.FormulaEvaluation.Unreadable;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.testing.SheetOfText;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaEvaluationTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

  private static final WorkbookSnapshot BOOK =
      new WorkbookSnapshot(
          List.of(
              new SheetOfText("Data", "1 | a", "2 | b", "3 | c"),
              new SheetOfText("Made", "=SUM(Data!A1:A3) | =WEBSERVICE(1)", "=A1*2")),
          List.of(new DefinedName("All", "Data!$A$1:$A$3", null, false)),
          List.of(),
          false);

  private final FormulaEvaluation evaluation = new FormulaEvaluation(BOOK, NOON);

  private Evaluation of(String formula, String at) {
    SheetRange cell = at.isEmpty() ? null : SheetRange.parse(at);
    var outcome = evaluation.evaluate(formula, cell);
    assertThat(outcome).isInstanceOf(Evaluated.class);
    return ((Evaluated) outcome).evaluation();
  }

  private static Evaluation.Spill spill(Evaluation evaluation) {
    return Objects.requireNonNull(evaluation.spill());
  }

  @Test
  void aValueHasItsKindAndWhatItRests() {
    Evaluation sum = of("=SUM(A1:A3)+Made!C9", "");

    assertThat(sum.value()).isEqualTo(6.0);
    assertThat(sum.text()).isEqualTo("6");
    assertThat(sum.type()).isEqualTo("number");
    assertThat(sum.formula()).isEqualTo("SUM(A1:A3)+Made!C9");
    assertThat(sum.precedents()).containsExactly("Data!A1:A3", "Made!C9");
    assertThat(sum.spill()).isNull();
    assertThat(sum.notEvaluated()).isNull();
    assertThat(of("1/0", "").type()).isEqualTo("error");
    assertThat(of("1/0", "").value()).isEqualTo("#DIV/0!");
    assertThat(of("TODAY()", "").value()).isEqualTo(46037.0);
  }

  @Test
  void theCellSaysWhichWorksheetAndRowAreMeant() {
    assertThat(of("=ROW()", "Made!C7").value()).isEqualTo(7.0);
    assertThat(of("=COUNTA(A1:A9)", "Made!C7").precedents()).containsExactly("Made!A1:A9");
    assertThat(of("=COUNTA(A1:A9)", "made!C7").at()).isEqualTo("Made!C7");
  }

  @Test
  void namesAndComputedReferencesAreFollowed() {
    assertThat(of("SUM(All)", "").precedents()).containsExactly("Data!A1:A3");
    assertThat(of("INDIRECT(\"Data!A\"&2)", "").precedents()).containsExactly("Data!A2");
    assertThat(of("SUM(OFFSET(A1,1,0,2,1))", "").precedents())
        .containsExactly("Data!A1", "Data!A2:A3");
  }

  @Test
  void formulasWithoutAStoredResultAreCalculatedFirst() {
    assertThat(of("Made!A2+1", "").value()).isEqualTo(13.0);
    assertThat(of("Made!B1+1", "").value()).isNull();
    assertThat(of("Made!B1+1", "").notEvaluated())
        .isEqualTo(
            "it depends on Made!B1, which could not be evaluated"
                + " (WEBSERVICE fetches a web page)");
  }

  @Test
  void anArrayIsGivenUpToABound() {
    Evaluation array = of("Data!A1:A3*2", "Made!C3");

    assertThat(array.value()).isEqualTo(2.0);
    assertThat(spill(array).range()).isEqualTo("Made!C3:C5");
    assertThat(spill(array).values())
        .containsExactly(
            List.of(new ShownValue(2.0, "2", "number")),
            List.of(new ShownValue(4.0, "4", "number")),
            List.of(new ShownValue(6.0, "6", "number")));
    assertThat(spill(array).truncated()).isFalse();

    Evaluation.Spill large = spill(of("SEQUENCE(3000,300)", ""));
    assertThat(large.rows()).isEqualTo(3000);
    assertThat(large.columns()).isEqualTo(300);
    assertThat(large.truncated()).isTrue();
    assertThat(large.values()).hasSize(10).allSatisfy(row -> assertThat(row).hasSize(100));
    assertThat(large.range()).isNull();
    assertThat(spill(of("REPT(\"x\",30000)&SEQUENCE(100)", "")).values()).hasSize(7);
  }

  @Test
  void aTextThatIsNoFormulaIsToldWithItsPlace() {
    assertThat(evaluation.evaluate("=SUM(A1", null))
        .isInstanceOfSatisfying(
            Unreadable.class,
            unreadable -> {
              assertThat(unreadable.character()).isEqualTo(8);
              assertThat(unreadable.message()).isNotBlank().doesNotContain("At character");
            });
    assertThat(evaluation.evaluate("=1+1", SheetRange.parse("Nope!A1")))
        .isEqualTo(new NoSuchPlace("There is no worksheet Nope"));
    assertThat(evaluation.evaluate("=1+1", SheetRange.parse("Data!A1:A2")))
        .isInstanceOf(NoSuchPlace.class);
    assertThat(new FormulaEvaluation(WorkbookSnapshot.NOTHING, NOON).evaluate("1", null))
        .isInstanceOf(NoSuchPlace.class);
  }

  @ParameterizedTest
  @Timeout(60)
  @ValueSource(
      strings = {
        "SUM(A1:XFD1048576*1)",
        "SUM(SEQUENCE(1000000,1000000))",
        "LET(f,LAMBDA(g,n,g(g,n+1)),f(f,1))",
        "LET(f,LAMBDA(g,n,IF(n=0,1,g(g,n-1)+g(g,n-1))),f(f,40))",
        "REPT(\"x\",30000)&SEQUENCE(100000)",
        "SCAN(\"\",SEQUENCE(100000),LAMBDA(a,b,LEFT(a&\"0123456789\"&b,30000)))",
        "SUM(LEN(SUBSTITUTE(REPT(\"ab\",10000),\"a\",SEQUENCE(100000))))",
        "SUM(XLOOKUP(SEQUENCE(100000)&\"\",SEQUENCE(100000)&\"\",SEQUENCE(100000)))",
        "WEBSERVICE(\"http://example.com\")"
      })
  void whatTakesTooMuchHasAReason(String formula) {
    Evaluation none = of(formula, "");

    assertThat(none.value()).isNull();
    assertThat(none.type()).isNull();
    assertThat(none.notEvaluated()).asInstanceOf(STRING).isNotBlank();
  }

  @Test
  void selfConcatenationEndsWithWhatACellCanHold() {
    assertThat(of("REDUCE(\"x\",SEQUENCE(1000),LAMBDA(a,b,a&a))", "").value()).isEqualTo("#VALUE!");
  }
}
