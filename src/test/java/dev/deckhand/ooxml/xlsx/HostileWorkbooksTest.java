package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.DocumentProblem.Code;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Workbooks made to cost more than they show. Each is read at the cost of what it stores, or
 * refused with a code and a next step; the time limits are far above what that takes.
 */
class HostileWorkbooksTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String SHEET = "<worksheet xmlns=\"" + Packages.MAIN + "\"><sheetData>";
  private static final String END = "</sheetData></worksheet>";

  private final WorkbookEngine engine = new WorkbookEngine(ReadLimits.DEFAULT, Clock.systemUTC());

  private DocumentProblem refused(OfficeFile file) {
    DocumentProblem problem =
        assertTimeoutPreemptively(
            SOON, () -> catchThrowableOfType(DocumentProblem.class, () -> engine.outline(file)));
    assertThat(problem).isNotNull();
    assertThat(problem.nextStep()).isNotBlank();
    return problem;
  }

  private WorkbookOutline outline(OfficeFile file) {
    return assertTimeoutPreemptively(SOON, () -> engine.outline(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"99999999\"><c r=\"A99999999\"><v>1</v></c></row>",
        "<row r=\"1048577\"/>",
        "<row r=\"0\"/>",
        "<row r=\"-5\"/>",
        "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A99999999\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"ZZZZZZZZZ1\"><v>1</v></c></row>"
      })
  void cellsOutsideTheSheetAreBroken(String row) {
    DocumentProblem problem = refused(Packages.workbook(SHEET + row + END));
    assertThat(problem.code()).isEqualTo(Code.BROKEN);
    assertThat(problem).hasMessageContaining("/xl/worksheets/sheet1.xml");
  }

  @Test
  void farCornersCostNothing() {
    String cells =
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
            + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>";
    WorkbookOutline outline = outline(Packages.workbook(SHEET + cells + END));
    assertThat(outline.sheets().getFirst().cells()).isEqualTo(2);
    assertThat(outline.sheets().getFirst().usedRange()).isEqualTo("A:XFD");
  }

  @Test
  void aRangeOfTheWholeSheetCostsWhatIsStored() {
    String cell = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>";
    OfficeFile file = Packages.workbook(SHEET + cell + END);
    SheetRange all = SheetRange.parse("Sheet1!A1:XFD1048576");
    assertTimeoutPreemptively(
        SOON,
        () -> assertThat(engine.cells(file, all).sheets().getFirst().cells(all.area())).hasSize(1));
  }

  @Test
  void aLongFormulaSharedByManyCellsIsTooLarge() {
    StringBuilder rows = new StringBuilder(SHEET);
    String formula = "A1" + "+A1".repeat(2_600);
    for (int row = 1; row <= 20_000; row++) {
      rows.append("<row r=\"%1$d\"><c r=\"B%1$d\"><f t=\"shared\" ".formatted(row));
      rows.append(row == 1 ? "ref=\"B1:B20000\" si=\"0\">" + formula + "</f>" : "si=\"0\"/>");
      rows.append("</c></row>");
    }
    DocumentProblem problem = refused(Packages.workbook(rows + END));
    assertThat(problem.code()).isEqualTo(Code.TOO_LARGE);
    assertThat(problem).hasMessageContaining("Shared formulas").hasMessageContaining("Sheet1");
  }

  @Test
  void tooManyCellFormatsAreTooLarge() {
    String styles =
        "<styleSheet xmlns=\"" + Packages.MAIN + "\"><cellXfs>" + "<xf/>".repeat(1_000_001);
    Map<String, String> more =
        Map.of(
            "xl/_rels/workbook.xml.rels",
            Packages.relationships("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"),
            "xl/styles.xml",
            styles + "</cellXfs></styleSheet>");
    DocumentProblem problem = refused(Packages.workbook(SHEET + END, more));
    assertThat(problem.code()).isEqualTo(Code.TOO_LARGE);
    assertThat(problem).hasMessageContaining("/xl/styles.xml");
  }

  @Test
  void tooManyMergedAreasAreTooLarge() {
    String merges = "<mergeCells>" + "<mergeCell ref=\"A1:B1\"/>".repeat(1_000_001);
    String sheet = SHEET + "</sheetData>" + merges + "</mergeCells></worksheet>";
    assertThat(refused(Packages.workbook(sheet)).code()).isEqualTo(Code.TOO_LARGE);
  }

  @Test
  void tooManyTextsAreTooLarge() {
    WorkbookEngine strict = new WorkbookEngine(new ReadLimits(100, 100), Clock.systemUTC());
    Map<String, String> more =
        Map.of(
            "xl/_rels/workbook.xml.rels",
            Packages.relationships(
                "worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"),
            "xl/sharedStrings.xml",
            "<sst>" + "<si/>".repeat(101) + "</sst>");
    OfficeFile file = Packages.workbook(SHEET + END, more);
    DocumentProblem problem =
        catchThrowableOfType(DocumentProblem.class, () -> strict.outline(file));
    assertThat(problem.code()).isEqualTo(Code.TOO_LARGE);
    assertThat(problem).hasMessageContaining("texts");
  }

  @Test
  void rowsWithoutCellsCostNothing() {
    OfficeFile file = Packages.workbook(SHEET + "<row/>".repeat(200_000) + END);
    assertThat(outline(file).sheets().getFirst().cells()).isZero();
  }
}
