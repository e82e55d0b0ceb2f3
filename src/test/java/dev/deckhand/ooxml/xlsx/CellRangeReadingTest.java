package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A range is read as it is in the whole workbook, and nothing else is kept. */
class CellRangeReadingTest {
  private final WorkbookEngine engine = new WorkbookEngine(ReadLimits.DEFAULT, Clock.systemUTC());

  private static OfficeFile file() throws IOException {
    return TextWorkbook.make(
        List.of(
            "S!A1 = Item",
            "S!B1 = Amount",
            "S!A2 = Bolts",
            "S!B2 [0.00] = 1.5",
            "S!A3 = Nuts",
            "S!B3 = =B2*2",
            "S!D9 = far",
            "merge S!A5:B5",
            "Other!A1 = 7",
            "xml /xl/worksheets/sheet1.xml </row> <row r=\"4\"><c r=\"B4\"><f t=\"shared\""
                + " ref=\"B4:B6\" si=\"0\">A4+1</f><v>1</v></c></row><row r=\"6\"><c r=\"B6\"><f"
                + " t=\"shared\" si=\"0\"/><v>1</v></c></row>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"S!A1:B2", "S!B2:B3", "S!B6", "S!A:A", "S!3:9", "S!C7:C8", "s!A1:Z99", "Other!A1"})
  void aRangeIsReadAsInTheWhole(String text) throws IOException {
    OfficeFile file = file();
    SheetRange range = SheetRange.parse(text);
    SheetSnapshot whole = engine.workbook(file).sheet(range.sheet()).orElseThrow();
    WorkbookSnapshot part = engine.cells(file, range);
    assertThat(part.sheets()).hasSize(1);
    SheetSnapshot sheet = part.sheet(range.sheet()).orElseThrow();
    assertThat(sheet.cells().toList()).isEqualTo(whole.cells(range.area()).toList());
    assertThat(sheet.mergedAreas()).isEqualTo(whole.mergedAreas());
  }

  @Test
  void aSharedFormulaIsKnownWithoutItsMaster() throws IOException {
    SheetSnapshot sheet = engine.cells(file(), SheetRange.parse("S!B6")).sheets().getFirst();
    assertThat(
            sheet.formulas().map(Cell::formula).map(CellFormula::text).collect(Collectors.toList()))
        .containsExactly("A6+1");
  }

  @Test
  void noSheetOfThatNameGivesNone() throws IOException {
    assertThat(engine.cells(file(), SheetRange.parse("Nowhere!A1")).sheets()).isEmpty();
  }
}
