package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.WorkbookOutline.Pivot;
import dev.deckhand.plan.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Pivot tables when what they read and where they are changes. */
class PivotFollowingTest {
  private static final String PIVOT = PivotBook.BY_KEY.formatted("Data!A1:B4", "Pivot!B3");
  private static final String CACHE = "/xl/pivotCache/pivotCacheDefinition1.xml";

  private static Pivot only(PivotBook book, String sheet) {
    assertThat(book.pivots(sheet)).hasSize(1);
    return book.pivots(sheet).getFirst();
  }

  private static void opensInPoi(PivotBook book) throws IOException {
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(book.file().content()))) {
      assertThat(poi.getNumberOfSheets()).isPositive();
    }
  }

  @Test
  void linesMoveSourceAndPlace() throws IOException {
    PivotBook book = PivotBook.small().apply(PIVOT);
    book.apply(
        "{'op':'insertRows','sheet':'Data','at':1,'count':2}",
        "{'op':'insertRows','sheet':'Data','at':5}",
        "{'op':'insertColumns','sheet':'Data','at':'A'}",
        "{'op':'insertRows','sheet':'Pivot','at':1}",
        "{'op':'deleteColumns','sheet':'Pivot','at':'A'}");
    assertThat(only(book, "Pivot").source()).isEqualTo("Data!B3:C7");
    assertThat(only(book, "Pivot").range()).isEqualTo("A4:B7");
    assertThat(book.rows("Pivot", "A4:B7"))
        .containsExactly("Row Labels Sum of Net", "a 7", "b 6", "Grand Total 13");
    opensInPoi(book);
  }

  @Test
  void renamedSheetsAreFollowed() throws IOException {
    PivotBook book = PivotBook.small().apply(PIVOT);
    book.apply("{'op':'renameSheet','sheet':'Data','name':'New & <odd>'}");
    assertThat(only(book, "Pivot").source()).isEqualTo("'New & <odd>'!A1:B4");
  }

  @Test
  void aCopiedSheetHasAPivotTableOfTheSameCache() throws IOException {
    PivotBook book = PivotBook.small().apply(PIVOT);
    book.apply("{'op':'copySheet','sheet':'Pivot','name':'Copy'}");
    assertThat(only(book, "Copy")).isEqualTo(only(book, "Pivot"));
    book.apply("{'op':'insertRows','sheet':'Copy','at':1}");
    assertThat(only(book, "Copy").range()).isEqualTo("B4:C7");
    assertThat(only(book, "Pivot").range()).isEqualTo("B3:C6");
    book.apply("{'op':'deleteSheet','sheet':'Pivot'}");
    assertThat(book.has(CACHE)).isTrue();
    assertThat(only(book, "Copy").source()).isEqualTo("Data!A1:B4");
    opensInPoi(book);
  }

  @Test
  void aDeletedPivotTableTakesItsCacheAlong() throws IOException {
    for (String deletion :
        List.of(
            "{'op':'deleteSheet','sheet':'Pivot'}",
            "{'op':'deleteRows','sheet':'Pivot','at':3,'count':4}",
            "{'op':'deleteColumns','sheet':'Pivot','at':'B','count':2}")) {
      PivotBook book = PivotBook.small().apply(PIVOT).apply(deletion);
      assertThat(book.pivots("Pivot")).isEmpty();
      assertThat(book.has(CACHE)).as(deletion).isFalse();
      assertThat(book.has("/xl/pivotCache/pivotCacheRecords1.xml")).isFalse();
      assertThat(book.part("/xl/workbook.xml")).doesNotContain("pivotCache");
      opensInPoi(book);
    }
  }

  @Test
  void aPivotTableIsNotCut() throws IOException {
    PivotBook book = PivotBook.small().apply(PIVOT);
    book.bind("{'op':'deleteRows','sheet':'Pivot','at':5}");
    assertThat(book.violations()).extracting(Violation::code).contains("pivot-cut");
  }

  @Test
  void losingTheSourceNeedsConsent() throws IOException {
    PivotBook book = PivotBook.small().apply(PIVOT);
    for (String deletion :
        List.of(
            "{'op':'deleteSheet','sheet':'Data'}",
            "{'op':'deleteColumns','sheet':'Data','at':'A','count':2}")) {
      book.bind(deletion);
      assertThat(book.violations())
          .filteredOn(v -> v.code().equals("breaks-references"))
          .as(deletion)
          .singleElement()
          .satisfies(
              v ->
                  assertThat(v.message())
                      .contains("pivot table PivotTable1 (Pivot!B3:C6)", "Data!A1:B4"));
    }
    book.apply("{'op':'deleteSheet','sheet':'Data'}");
    assertThat(book.rows("Pivot", "B3:C6")).contains("a 7", "b 6");
    opensInPoi(book);
  }

  @Test
  void losingATheTableItReadsNeedsConsent() throws IOException {
    PivotBook book = PivotBook.small("table Facts Data!A1:B4").apply(PIVOT);
    assertThat(only(book, "Pivot").source()).isEqualTo("Facts");
    for (String deletion :
        List.of(
            "{'op':'deleteSheet','sheet':'Data'}",
            "{'op':'deleteRows','sheet':'Data','at':1,'count':4}")) {
      book.bind(deletion);
      assertThat(book.violations())
          .filteredOn(v -> v.code().equals("breaks-references"))
          .as(deletion)
          .singleElement()
          .satisfies(v -> assertThat(v.message()).contains("PivotTable1", "(Facts)"));
    }
  }

  @Test
  void aPivotTableDeletedWithItsSourceIsNoLoss() throws IOException {
    PivotBook book = PivotBook.small().apply(PivotBook.BY_KEY.formatted("Data!A1:B4", "Data!E1"));
    book.bind("{'op':'deleteSheet','sheet':'Data'}");
    assertThat(book.violations()).extracting(Violation::code).doesNotContain("breaks-references");
    book.apply("{'op':'deleteSheet','sheet':'Data'}");
    assertThat(book.has(CACHE)).isFalse();
  }

  @Test
  void whatItShowsIsSaidToBeOldOnceTheSourceChanges() throws IOException {
    PivotBook book = PivotBook.small("Data!B3 = =D1*7", "Data!D1 = 1").apply(PIVOT);
    assertThat(book.report().objects()).noneSatisfy(o -> assertThat(o.change()).contains("still"));
    book.apply("{'op':'writeCells','range':'Data!A9','values':[[1]]}");
    assertThat(book.report().objects()).isEmpty();
    for (String change : List.of("Data!B2", "Data!D1")) {
      book.apply("{'op':'writeCells','range':'%s','values':[[3]]}".formatted(change));
      assertThat(book.report().objects())
          .singleElement()
          .satisfies(
              o -> {
                assertThat(o.anchor()).isEqualTo("Pivot!B3:C6");
                assertThat(o.change()).contains("PivotTable1 still shows", "refresh");
              });
    }
  }

  @Test
  void aLaterStepOfItsOwnPlanMakesItOldToo() throws IOException {
    String write = "{'op':'writeCells','range':'Data!B2','values':[[50]]}";
    PivotBook book = PivotBook.small("Data!B3 = =B2+2").apply(write, PIVOT);
    assertThat(book.rows("Pivot", "B4:C6")).containsExactly("a 52", "b 51", "Grand Total 103");
    assertThat(book.report().objects()).hasSize(1);
    book = PivotBook.small("Data!B3 = =B2+2").apply(PIVOT, write);
    assertThat(book.rows("Pivot", "B4:C6")).containsExactly("a 7", "b 6", "Grand Total 13");
    assertThat(book.report().objects())
        .anySatisfy(o -> assertThat(o.change()).contains("still shows"));
  }
}
