package dev.deckhand.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.calc.CheckedFormula.Agrees;
import dev.deckhand.calc.CheckedFormula.Disagrees;
import dev.deckhand.calc.CheckedFormula.NotCompared;
import dev.deckhand.calc.CheckedFormula.NotEvaluated;
import dev.deckhand.calc.CheckedFormula.Verdict;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DefinedName;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredResultsTest {
  private final MemorySource source = new MemorySource("Sheet1", "Other");

  private void formula(String place, String formula, Object stored) {
    source.put(place, formula).put(place, stored);
  }

  private Map<String, Verdict> verdicts() {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    StoredResults.of(source, RecalculationTest.SETTINGS)
        .each(checked -> verdicts.put(checked.place().toString(), checked.verdict()));
    return verdicts;
  }

  private static CellPlace place(String cell) {
    return new CellPlace("Sheet1", CellAddress.parse(cell));
  }

  @Test
  void valuesComeFromComputedPrecedents() {
    source.put("A1", 2);
    formula("B1", "=A1*2", 5);
    formula("C1", "=B1+1", 5);

    assertThat(verdicts())
        .containsEntry("Sheet1!B1", new Disagrees(place("B1"), CellValue.of(5), CellValue.of(4)))
        .containsEntry("Sheet1!C1", new Agrees(CellValue.of(5)));
  }

  @Test
  void numbersAgreeUpToAMillionth() {
    assertThat(ValueAgreement.agree(CellValue.of(2e6), CellValue.of(2e6 + 1))).isTrue();
    assertThat(ValueAgreement.agree(CellValue.of(2e6), CellValue.of(2e6 + 3))).isFalse();
    assertThat(ValueAgreement.agree(CellValue.of(0), CellValue.of(1e-7))).isTrue();
    assertThat(ValueAgreement.agree(CellValue.of(0), CellValue.of(1e-5))).isFalse();
    assertThat(ValueAgreement.agree(CellValue.of(1), CellValue.of("1"))).isFalse();
    assertThat(ValueAgreement.agree(CellValue.of("A"), CellValue.of("a"))).isFalse();
    assertThat(ValueAgreement.agree(CellValue.of(true), CellValue.of(1))).isFalse();
    assertThat(ValueAgreement.agree(CellValue.of("#N/A"), CellValue.of(CellError.NA))).isTrue();
    assertThat(ValueAgreement.agree(CellValue.of("#REF!"), CellValue.of(CellError.NA))).isFalse();
  }

  @Test
  void whatChangesByItselfIsNoDisagreement() {
    source.names.add(new DefinedName("Day", "TODAY()", null, false));
    formula("A1", "=TODAY()", 40000);
    formula("A2", "=A1+1", 40001);
    formula("A3", "=Day+0", 40000);
    formula("A4", "=SUM(A1:A3)>0", true);
    formula("Other!A1", "=Sheet1!A2*2", 80002);
    formula("Other!A2", "=1+1", 3);

    Map<String, Verdict> verdicts = verdicts();

    assertThat(verdicts)
        .containsEntry("Sheet1!A1", new NotCompared("volatile: TODAY", CellValue.of(46037)))
        .containsEntry(
            "Sheet1!A2", new NotCompared("volatile: TODAY in Sheet1!A1", CellValue.of(46038)))
        .containsEntry("Sheet1!A3", new NotCompared("volatile: TODAY", CellValue.of(46037)))
        .containsEntry("Sheet1!A4", new Agrees(CellValue.of(true)))
        .containsEntry(
            "Other!A1", new NotCompared("volatile: TODAY in Sheet1!A1", CellValue.of(92076)));
    assertThat(verdicts.get("Other!A2")).isInstanceOf(Disagrees.class);
  }

  @Test
  void everyCellOfAnArrayCounts() {
    source.put("A1", 1).put("A2", 2).putArray("B1", "A1:A2*2", "B1:B2", false);
    source.put("B1", 2).put("B2", 5);
    source.putArray("C1", "A1:A2*3", "C1:C2", true).put("C1", 3).put("C2", 6);

    assertThat(verdicts())
        .containsOnlyKeys("Sheet1!B1", "Sheet1!C1")
        .containsEntry("Sheet1!B1", new Disagrees(place("B2"), CellValue.of(5), CellValue.of(4)))
        .containsEntry("Sheet1!C1", new Agrees(CellValue.of(3)));
  }

  @Test
  void whatIsNotKnownOrNotStoredSaysSo() {
    formula("A1", "=WEBSERVICE(1)", 1);
    source.put("A2", "=1+1");

    assertThat(verdicts())
        .containsEntry("Sheet1!A1", new NotEvaluated("WEBSERVICE fetches a web page"))
        .containsEntry("Sheet1!A2", new NotCompared("no result is stored", CellValue.of(2)));
  }
}
