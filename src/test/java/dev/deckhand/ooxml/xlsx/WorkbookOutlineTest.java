package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookOutline.Column;
import dev.deckhand.document.WorkbookOutline.ColumnType;
import dev.deckhand.document.WorkbookOutline.Region;
import dev.deckhand.document.WorkbookOutline.Sheet;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkbookOutlineTest {
  private final WorkbookEngine engine = new WorkbookEngine(ReadLimits.DEFAULT, Clock.systemUTC());

  private WorkbookOutline outline(String... lines) throws IOException {
    return engine.outline(TextWorkbook.make(List.of(lines)));
  }

  @Test
  void findsTheBlocksOfASheetAndWhatTheirColumnsHold() throws IOException {
    Sheet sheet =
        outline(
                "S!A1 = Sales of the year",
                "S!A3 = in euro",
                "S!A4 = Region",
                "S!B4 = Date",
                "S!C4 = Amount",
                "S!A5 = North",
                "S!B5 [yyyy-mm-dd] = 46000",
                "S!C5 [#,##0.00] = 12.5",
                "S!A6 = South",
                "S!B6 [yyyy-mm-dd] = 46001",
                "S!C6 [#,##0.00] = =C5*2",
                "S!E4 = Code",
                "S!F4 = Open",
                "S!E5 = A1",
                "S!F5 = TRUE",
                "S!E6 = 7",
                "S!A9 = Year",
                "S!B9 = 2024",
                "S!C9 = 2025",
                "S!A10 = Net",
                "S!B10 = 1",
                "S!C10 = 2")
            .sheets()
            .getFirst();
    assertThat(sheet.regions())
        .extracting(Region::range)
        .containsExactly("A4:C6", "E4:F6", "A9:C10");
    Region sales = sheet.regions().getFirst();
    assertThat(sales.headers()).containsExactly("Region", "Date", "Amount");
    assertThat(sales.columns())
        .extracting(Column::letter, Column::header, Column::type, Column::numberFormat)
        .containsExactly(
            tuple("A", "Region", ColumnType.TEXT, "General"),
            tuple("B", "Date", ColumnType.DATE, "yyyy-mm-dd"),
            tuple("C", "Amount", ColumnType.NUMBER, "#,##0.00"));
    assertThat(sheet.regions().get(1).columns())
        .extracting(Column::type)
        .containsExactly(ColumnType.MIXED, ColumnType.BOOLEAN);
    assertThat(sheet.usedRange()).isEqualTo("A1:F10");
    assertThat(sheet.cells()).isEqualTo(22);
    assertThat(sheet.formulas()).isEqualTo(1);
  }

  @Test
  void listsTablesChartsNamesAndCounts() throws IOException {
    WorkbookOutline outline =
        outline(
            "S!A1 = Region",
            "S!B1 = Net",
            "S!A2 = North",
            "S!B2 = 1",
            "table Figures S!A1:B2",
            "name Rate S!$B$2",
            "comment S!A1 look",
            "chart S!B2:B2",
            "list S!D1 S!$A$2:$A$2",
            "merge S!F1:G1");
    Sheet sheet = outline.sheets().getFirst();
    assertThat(sheet.tables())
        .containsExactly(
            new WorkbookOutline.Table(
                "Figures", "A1:B2", List.of("Region", "Net"), true, List.of(), List.of()));
    assertThat(sheet.regions()).extracting(Region::range).containsExactly("A1:B2");
    assertThat(sheet.charts()).hasSize(1);
    assertThat(sheet.charts().getFirst().type()).isEqualTo("line");
    assertThat(sheet.charts().getFirst().ranges()).containsExactly("S!$B$2");
    assertThat(sheet.comments()).isEqualTo(1);
    assertThat(sheet.validations()).isEqualTo(1);
    assertThat(sheet.mergedRanges()).containsExactly("F1:G1");
    assertThat(outline.names())
        .extracting(n -> n.name() + "=" + n.refersTo())
        .containsExactly("Rate=S!$B$2");
    assertThat(outline.macros()).isFalse();
  }

  @Test
  void outlinesAnEmptySheet() throws IOException {
    Sheet sheet = outline("sheet Empty").sheets().getFirst();
    assertThat(sheet.usedRange()).isNull();
    assertThat(sheet.regions()).isEmpty();
  }
}
