package dev.deckhand.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellQualityTest {
  private static List<String> codes(String cell, String... rows) {
    WorkbookSnapshot book =
        new WorkbookSnapshot(List.of(new SheetOfText("S", rows)), List.of(), List.of(), false);
    return new CellQuality(book)
        .of("S", CellAddress.parse(cell)).stream().map(CellRemark::code).toList();
  }

  @Test
  void aNumberTypedBetweenTheSameFormulas() {
    assertThat(codes("B2", "1|=A1*C1", "2|7", "3|=A3*C3"))
        .containsExactly("constant-among-formulas");
    assertThat(codes("B2", "1|=A1*C1", "2|7", "3|=A2*C3")).isEmpty();
    assertThat(codes("B1", "=A9|5|=D9")).isEmpty();
    assertThat(codes("B2", "x", "=A9|5|=C9")).containsExactly("constant-among-formulas");
  }

  @Test
  void aFormulaUnlikeItsNeighbours() {
    assertThat(codes("B2", "1|=A1*C1", "2|=A2+C2", "3|=A3*C3"))
        .containsExactly("inconsistent-formula");
    assertThat(codes("B2", "1|=A1*C1", "2|=A2*C2", "3|=A3*C3")).isEmpty();
    assertThat(codes("B3", "1|=A1*C1", "2|=A2*C2", "3|=SUM(B1:B2)")).isEmpty();
  }

  @Test
  void numbersTypedIntoArithmetic() {
    assertThat(codes("B1", "1|=A1*1.19")).containsExactly("hard-coded-number");
    assertThat(codes("B1", "1|=A1*(1+19%)")).containsExactly("hard-coded-number");
    assertThat(codes("B1", "1|=ROUND(A1/100,3)")).isEmpty();
    assertThat(codes("B1", "1|=A1&5")).isEmpty();
    assertThat(codes("B1", "1|=IF(A1>250,1,0)")).isEmpty();
  }

  @Test
  void aTotalThatStopsShort() {
    assertThat(codes("A5", "1", "2", "3", "4", "=SUM(A1:A3)")).containsExactly("range-stops-short");
    assertThat(codes("A5", "1", "2", "3", "4", "=SUM(A2:A4)")).containsExactly("range-stops-short");
    assertThat(codes("A5", "1", "2", "3", "4", "=SUM(A1:A4)")).isEmpty();
    assertThat(codes("B5", "Year", "2", "3", "", "|=SUM(A2:A3)")).isEmpty();
    assertThat(codes("D1", "1|2|3|=SUM(A1:B1)")).containsExactly("range-stops-short");
    assertThat(codes("B5", "1", "2", "=A1", "", "|=SUM(A1:A2)")).isEmpty();
  }

  @Test
  void anEmptyCellHasNoRemarks() {
    assertThat(codes("Z9", "1")).isEmpty();
  }
}
