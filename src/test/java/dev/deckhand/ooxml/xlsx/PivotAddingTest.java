package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.plan.ChangeReport.NotEvaluated;
import dev.deckhand.plan.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pivot tables in places and of sources that are not plain. */
class PivotAddingTest {
  private static final String CACHE = "/xl/pivotCache/pivotCacheDefinition1.xml";

  private static String byKey(String source, String target) {
    return PivotBook.BY_KEY.formatted(source, target);
  }

  @ParameterizedTest
  @CsvSource({
    "Data!B3, pivot-overlaps, its own source Data!A1:B4",
    "Pivot!XFD1, bad-pivot, beyond the worksheet",
    "Pivot!A1048574, bad-pivot, beyond the worksheet"
  })
  void whereItCannotBeIsSaid(String target, String code, String message) throws IOException {
    PivotBook book = PivotBook.small();
    book.bind(byKey("Data!A1:B4", target));
    assertThat(book.violations())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.isError()).isTrue();
              assertThat(v.code()).isEqualTo(code);
              assertThat(v.message()).contains(message);
            });
  }

  @Test
  void twoPivotTablesDoNotOverlapFiltersIncluded() throws IOException {
    PivotBook book = PivotBook.small();
    String filtered =
        "{'op':'addPivot','source':'Data!A1:B4','target':'Pivot!A1','rows':['Net'],"
            + "'filters':['Key'],'values':[{'field':'Net'}]}";
    book.bind(filtered, byKey("Data!A1:B4", "Pivot!B1"));
    assertThat(book.violations()).extracting(Violation::code).containsExactly("pivot-overlaps");
    book.apply(filtered, byKey("Data!A1:B4", "Pivot!D1"));
    assertThat(book.pivots("Pivot"))
        .extracting(p -> p.name() + " " + p.range())
        .containsExactly("PivotTable1 A3:B7", "PivotTable2 D1:E4");
    book.bind("{'op':'insertRows','sheet':'Pivot','at':2}");
    assertThat(book.violations()).extracting(Violation::code).contains("pivot-cut");
  }

  @Test
  void tooManyCellsAreRefused() throws IOException {
    List<String> lines = new ArrayList<>(List.of("Data!A1 = Key", "Data!B1 = Net", "sheet Pivot"));
    for (int row = 2; row < 760; row++) {
      lines.add("Data!A" + row + " = k" + row);
      lines.add("Data!B" + row + " = " + row);
    }
    PivotBook book = new PivotBook(TextWorkbook.make(lines));
    book.bind(
        "{'op':'addPivot','source':'Data!A:B','target':'Pivot!A1','rows':['Key'],"
            + "'columns':['Net'],'values':[{'field':'Net'}]}");
    assertThat(book.violations())
        .singleElement()
        .satisfies(v -> assertThat(v.message()).contains("more than 500,000 cells", "fewer"));
  }

  @Test
  void whatWasThereIsReplacedWithConsent() throws IOException {
    PivotBook book = PivotBook.small("Pivot!A2 = old", "Pivot!B3 = 5", "Pivot!C2 = beside");
    String pivot =
        "{'op':'addPivot','source':'Data!A1:B4','target':'Pivot!A1','rows':['Key'],"
            + "'columns':['Net'],'values':[{'field':'Net'}]}";
    book.apply(pivot);
    assertThat(book.violations())
        .extracting(Violation::consent)
        .containsExactly("overwrite:Pivot!A1:E5");
    assertThat(book.rows("Pivot", "A1:E5"))
        .containsExactly(
            "Sum of Net Column Labels - - -",
            "Row Labels 1 5 7 Grand Total",
            "a - - 7 7",
            "b 1 5 - 6",
            "Grand Total 1 5 7 13");
  }

  @Test
  void valuesNobodyKnowsStayEmptyAndAreSaid() throws IOException {
    PivotBook book = PivotBook.small();
    book.apply(
        "{'op':'writeCells','range':'Data!B2','values':[['=CUBEVALUE(1,2)']]}",
        byKey("Data!A1:B4", "Pivot!A1"));
    assertThat(book.rows("Pivot", "A1:B4"))
        .containsExactly("Row Labels Sum of Net", "a 7", "b -", "Grand Total -");
    assertThat(book.report().notEvaluated())
        .extracting(NotEvaluated::anchor)
        .containsExactly("Data!B2");
    assertThat(book.report().objects())
        .anySatisfy(o -> assertThat(o.change()).contains("2 of its cells stay empty"));
    assertThat(book.part(CACHE)).contains(" refreshOnLoad=\"1\"");
    assertThat(book.part("/xl/workbook.xml")).contains("fullCalcOnLoad=\"1\"");
  }

  @Test
  void itemsNobodyKnowsAreNotGuessed() throws IOException {
    PivotBook book = PivotBook.small();
    book.bind(
        "{'op':'writeCells','range':'Data!A2','values':[['=CUBEVALUE(1,2)']]}",
        byKey("Data!A1:B4", "Pivot!A1"));
    assertThat(book.violations())
        .filteredOn(Violation::isError)
        .singleElement()
        .satisfies(v -> assertThat(v.message()).contains("Data!A2", "is not known", "Excel"));
  }

  @Test
  void formulasThatWereNeverComputedAreComputed() {
    String cells =
        "<row r='1'><c r='A1' t='inlineStr'><is><t>Key</t></is></c>"
            + "<c r='B1' t='inlineStr'><is><t>Net</t></is></c></row>"
            + "<row r='2'><c r='A2' t='inlineStr'><is><t>a</t></is></c><c r='B2'><f>B3*2</f></c></row>"
            + "<row r='3'><c r='A3' t='inlineStr'><is><t>b</t></is></c><c r='B3'><f>D1+1</f></c></row>"
            + "<row r='4'><c r='A4' t='inlineStr'><is><t>c</t></is></c><c r='B4'><f>RAND()</f><v>9</v></c></row>";
    PivotBook book =
        new PivotBook(
            Packages.workbook(
                "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>"
                    .formatted(Packages.MAIN, cells),
                Map.of()));
    book.apply(byKey("Sheet1!A1:B4", "Sheet1!F1"));
    assertThat(book.rows("Sheet1", "F1:G5"))
        .containsExactly("Row Labels Sum of Net", "a 2", "b 1", "c 9", "Grand Total 12");
  }

  @Test
  void columnsSomebodySizedKeepTheirWidth() throws IOException {
    PivotBook book = PivotBook.small();
    book.apply("{'op':'setColumnWidth','columns':'Pivot!A:A','width':4}");
    book.apply(byKey("Data!A1:B4", "Pivot!A1"));
    assertThat(book.part("/xl/worksheets/sheet2.xml"))
        .contains("min=\"1\" max=\"1\" width=\"4\"")
        .containsPattern("min=\"2\" max=\"2\" width=\"1\\d");
  }
}
