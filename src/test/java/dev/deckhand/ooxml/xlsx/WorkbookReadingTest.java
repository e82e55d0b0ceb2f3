package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkbookReadingTest {
  private final WorkbookEngine engine =
      new WorkbookEngine(new ReadLimits(1_000, 10_000), Clock.systemUTC());

  private SheetSnapshot sheet(String rows) {
    return sheetOf("<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  private SheetSnapshot sheetOf(String worksheet) {
    return engine.workbook(Packages.workbook(worksheet)).sheets().getFirst();
  }

  @Test
  void readsEveryKindOfValue() {
    SheetSnapshot sheet =
        sheet(
            "<row r='2'><c r='A2'><v>1.5</v></c><c r='B2' t='b'><v>1</v></c>"
                + "<c r='C2' t='e'><v>#N/A</v></c><c r='D2' t='str'><f>\"x\"</f><v>x</v></c>"
                + "<c r='E2' t='inlineStr'><is><r><t>ri</t></r><r><t xml:space='preserve'>ch </t>"
                + "</r><rPh><t>no</t></rPh></is></c><c r='F2' t='d'><v>2026-01-31</v></c></row>");
    assertThat(sheet.value(1, 0)).isEqualTo(CellValue.of(1.5));
    assertThat(sheet.value(1, 1)).isEqualTo(CellValue.of(true));
    assertThat(sheet.value(1, 2)).isEqualTo(CellValue.of(CellError.NA));
    assertThat(sheet.value(1, 3)).isEqualTo(CellValue.of("x"));
    assertThat(sheet.value(1, 4)).isEqualTo(CellValue.of("rich "));
    assertThat(sheet.value(1, 5)).isEqualTo(CellValue.of(46053));
    assertThat(sheet.usedArea()).contains(CellArea.parse("A2:F2"));
  }

  @Test
  void countsPlacesWhereReferencesAreMissing() {
    SheetSnapshot sheet =
        sheet(
            "<row><c><v>1</v></c><c r='D1'><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>");
    assertThat(sheet.cells().map(c -> c.address() + "=" + c.value()))
        .containsExactly(
            "A1=Number[value=1.0]",
            "D1=Number[value=2.0]",
            "E1=Number[value=3.0]",
            "A2=Number[value=4.0]");
  }

  @Test
  void putsRowsAndCellsInOrderAndKeepsTheLastOfTwo() {
    SheetSnapshot sheet =
        sheet(
            "<row r='3'><c r='B3'><v>1</v></c><c r='A3'><v>2</v></c></row>"
                + "<row r='1'><c r='A1'><f>1+2</f><v>3</v></c></row>"
                + "<row r='3'><c r='B3'><v>4</v></c></row>");
    assertThat(sheet.cells().map(Cell::address).map(Object::toString))
        .containsExactly("A1", "A3", "B3");
    assertThat(sheet.value(2, 1)).isEqualTo(CellValue.of(4));
    assertThat(sheet.formulas().map(Packages::formula)).containsExactly("1+2");
  }

  @Test
  void writesSharedFormulasOutForEachCell() {
    SheetSnapshot sheet =
        sheet(
            "<row r='1'><c r='C1'><f t='shared' ref='C1:C3' si='0'>A1*$B$1</f><v>0</v></c></row>"
                + "<row r='2'><c r='C2'><f t='shared' si='0'/></c></row>"
                + "<row r='3'><c r='C3'><f t='shared' si='0'/></c></row>");
    assertThat(sheet.formulas().map(Packages::formula))
        .containsExactly("A1*$B$1", "A2*$B$1", "A3*$B$1");
  }

  @Test
  void knowsArraysAndHidesThePrefixesOfFiles() {
    SheetSnapshot sheet =
        sheet(
            "<row r='1'><c r='A1'><f t='array' ref='A1:A2'>_xlfn._xlws.SORT(B1:B2)</f><v>1</v></c>"
                + "<c r='C1'><f>_xlfn.IFNA(\"_xlfn.\",1)</f></c></row>");
    assertThat(sheet.cell(0, 0).orElseThrow().formula())
        .isEqualTo(new CellFormula("SORT(B1:B2)", CellArea.parse("A1:A2"), false));
    assertThat(sheet.cell(0, 2).orElseThrow().formula())
        .isEqualTo(CellFormula.of("IFNA(\"_xlfn.\",1)"));
  }

  @Test
  void readsPrefixedAndStrictWorksheetsAndOtherFacts() {
    SheetSnapshot sheet =
        sheetOf(
            "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'>"
                + "<x:cols><x:col min='2' max='3' hidden='1'/></x:cols><x:sheetData>"
                + "<x:row r='2' hidden='1'><x:c r='B2'><x:v>5</x:v></x:c></x:row><x:row r='4'/>"
                + "</x:sheetData><x:sheetProtection sheet='1'/>"
                + "<x:mergeCells><x:mergeCell ref='A1:B1'/></x:mergeCells></x:worksheet>");
    assertThat(sheet.value(1, 1)).isEqualTo(CellValue.of(5));
    assertThat(sheet.isRowHidden(1)).isTrue();
    assertThat(sheet.isRowHidden(3)).isFalse();
    assertThat(sheet.isColumnHidden(2)).isTrue();
    assertThat(sheet.isProtected()).isTrue();
    assertThat(sheet.mergedAreas()).containsExactly(CellArea.parse("A1:B1"));
  }

  @Test
  void resolvesSharedStringsAndNumberFormats() {
    Map<String, String> more =
        Map.of(
            "xl/_rels/workbook.xml.rels",
            Packages.relationships(
                "worksheet",
                "worksheets/sheet1.xml",
                "sharedStrings",
                "sharedStrings.xml",
                "styles",
                "styles.xml"),
            "xl/sharedStrings.xml",
            "<sst><si><t>a_x000D_b</t></si><si><r><t>x</t></r><r><t>y</t></r></si></sst>",
            "xl/styles.xml",
            "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='0.0&quot;m&quot;'/></numFmts>"
                + "<cellXfs><xf/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>");
    SheetSnapshot sheet =
        engine
            .workbook(
                Packages.workbook(
                    "<worksheet><sheetData><row><c t='s'><v>0</v></c><c t='s' s='1'><v>1</v></c>"
                        + "<c s='2'/></row></sheetData></worksheet>",
                    more))
            .sheets()
            .getFirst();
    assertThat(sheet.cells().map(c -> c.value() + " " + c.numberFormat()))
        .containsExactly("Text[value=a\rb] General", "Text[value=xy] m/d/yyyy", "Empty[] 0.0\"m\"");
  }

  @Test
  void refusesWhatIsTooLargeOrOffTheSheet() {
    refused("<row r='99999999'><c/></row>", DocumentProblem.Code.BROKEN);
    refused("<row r='1'><c r='XFE1'/></row>", DocumentProblem.Code.BROKEN);
    refused("<row>" + "<c/>".repeat(1_001) + "</row>", DocumentProblem.Code.TOO_LARGE);
    String formula = "A1+".repeat(100) + "A1";
    refused(
        "<row r='1'><c><f t='shared' si='0' ref='A1:XFD1'>"
            + formula
            + "</f></c>"
            + "<c><f t='shared' si='0'/></c>".repeat(40)
            + "</row>",
        DocumentProblem.Code.TOO_LARGE);
  }

  private void refused(String rows, DocumentProblem.Code code) {
    assertThatThrownBy(() -> sheet(rows))
        .isInstanceOf(DocumentProblem.class)
        .extracting(p -> ((DocumentProblem) p).code())
        .isEqualTo(code);
  }
}
