package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.ColumnStatistics;
import dev.deckhand.document.FormulaGroup;
import dev.deckhand.document.NumberKind;
import dev.deckhand.document.WorkbookOutline.Column;
import dev.deckhand.document.WorkbookOutline.ColumnType;
import dev.deckhand.document.WorkbookOutline.Region;
import dev.deckhand.document.WorkbookOutline.Sheet;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Table-like regions: their headers, titles, totals, statistics and formulas. */
class RegionOutlineTest {
  private final WorkbookEngine engine = new WorkbookEngine(ReadLimits.DEFAULT, Clock.systemUTC());

  /** Rows of a sheet, cells with a bar between them; a row number in front. */
  private Sheet sheet(String... rows) throws IOException {
    List<String> lines = new java.util.ArrayList<>();
    for (String row : rows) {
      if (row.startsWith("merge") || row.startsWith("table")) {
        lines.add(row);
        continue;
      }
      String[] cells = row.split("\\|", -1);
      for (int i = 1; i < cells.length; i++) {
        if (!cells[i].isBlank()) {
          String[] parts = cells[i].strip().split("§", -1);
          String format = parts.length > 1 ? " [" + parts[1] + "]" : "";
          lines.add(
              "S!%s%s%s = %s".formatted((char) ('A' + i - 1), cells[0].strip(), format, parts[0]));
        }
      }
    }
    return engine.outline(TextWorkbook.make(lines)).sheets().getFirst();
  }

  private Region region(String... rows) throws IOException {
    return sheet(rows).regions().getFirst();
  }

  @Test
  void columnsHaveStatistics() throws IOException {
    Region region =
        region(
            "1|Item|Price|Bought|Share",
            "2|Nail|2.5§\"$\"#,##0.00|46000§yyyy-mm-dd|0.5§0%",
            "3|Screw|1.5§\"$\"#,##0.00|46031§yyyy-mm-dd|0.25§0%",
            "4|Nail||46000§yyyy-mm-dd|=1/0",
            "5|Bolt|7§\"$\"#,##0.00|46000.5§yyyy-mm-dd|0.25§0%");
    assertThat(region.columns())
        .extracting(Column::shownAs)
        .containsExactly(
            NumberKind.GENERAL, NumberKind.CURRENCY, NumberKind.DATE, NumberKind.PERCENT);
    assertThat(region.columns())
        .extracting(Column::statistics)
        .containsExactly(
            new ColumnStatistics(
                0, 0, 0, 3, true, null, null, null, null, null, List.of("Nail", "Screw", "Bolt")),
            new ColumnStatistics(
                1, 0, 0, 3, true, 1.5, 7.0, 11.0, null, null, List.of("$2.50", "$1.50", "$7.00")),
            new ColumnStatistics(
                0,
                0,
                0,
                3,
                true,
                null,
                null,
                null,
                "2025-12-09",
                "2026-01-09",
                List.of("2025-12-09", "2026-01-09", "2025-12-09")),
            new ColumnStatistics(
                0, 0, 1, 3, true, 0.25, 0.5, 1.0, null, null, List.of("50%", "25%", "#DIV/0!")));
  }

  @Test
  void twoRowsOfHeadersAreOne() throws IOException {
    Region grouped =
        region(
            "1|Sales by region",
            "2||2025||2026|",
            "3|Region|Plan|Actual|Plan|Actual",
            "4|North|1|2|3|4",
            "5|South|1|2|3|4",
            "merge S!B2:C2",
            "merge S!D2:E2");
    assertThat(grouped.range()).isEqualTo("A2:E5");
    assertThat(grouped.headerRows()).isEqualTo(2);
    assertThat(grouped.title()).isEqualTo("Sales by region");
    assertThat(grouped.headers())
        .containsExactly("Region", "2025 / Plan", "2025 / Actual", "2026 / Plan", "2026 / Actual");
    assertThat(grouped.columns()).extracting(Column::filled).containsOnly(2L);

    assertThat(
            region(
                    "1|Region|Plan||Actual|",
                    "2||EUR|USD|EUR|USD",
                    "3|North|1|2|3|4",
                    "4|South|1|2|3|4",
                    "merge S!A1:A2",
                    "merge S!B1:C1",
                    "merge S!D1:E1")
                .headers())
        .containsExactly("Region", "Plan / EUR", "Plan / USD", "Actual / EUR", "Actual / USD");
  }

  @Test
  void unitsBelowHeadersAreNoData() throws IOException {
    Region region = region("1|Part|Price|Weight", "2||EUR|kg", "3|Nail|1|2", "4|Bolt|3|4");
    assertThat(region.headers()).containsExactly("Part", "Price / EUR", "Weight / kg");
    assertThat(region.columns().get(1).type()).isEqualTo(ColumnType.NUMBER);
    assertThat(region.columns().get(1).statistics().sum()).isEqualTo(4.0);
  }

  @Test
  void aRowOfWordsIsDataWhereItHasALabel() throws IOException {
    Region region = region("1|Part|Price|Weight", "2|Nail|n/a|n/a", "3|Bolt|3|4", "4|Nut|5|6");
    assertThat(region.headerRows()).isEqualTo(1);
    assertThat(region.columns().get(1).filled()).isEqualTo(3);
  }

  @Test
  void labelsBesideValuesAreNoHeaders() throws IOException {
    assertThat(sheet("1|Valued on|46000§yyyy-mm-dd", "2|By|Ann").regions()).isEmpty();
    assertThat(sheet("1|Client:|Ann", "2|Year:|2025").regions()).isEmpty();
  }

  @Test
  void totalsAreLeftOutOfTheStatistics() throws IOException {
    Region labelled = region("1|Item|Net", "2|a|1", "3|b|2", "4|Grand total|3");
    assertThat(labelled.totals()).isTrue();
    assertThat(labelled.range()).isEqualTo("A1:B4");
    assertThat(labelled.columns().get(1).statistics().sum()).isEqualTo(3.0);
    assertThat(labelled.columns().get(0).statistics().distinct()).isEqualTo(2);
    Region added = region("1|Item|Net", "2|a|1", "3|b|2", "4||=SUM(B2:B3)");
    assertThat(added.totals()).isTrue();
    Region across = region("1|a|b|Sum", "2|1|2|=SUM(A2:B2)", "3|1|2|=SUM(A3:B3)");
    assertThat(across.totals()).isFalse();
  }

  @Test
  void severalTablesBlankRowsAndTitles() throws IOException {
    List<Region> regions =
        sheet(
                "1|Plan",
                "2|Item|Net",
                "3|a|1",
                "5|b|2",
                "9|Staff",
                "11|Name|Age||Town|People",
                "12|Ann|30||Rome|3",
                "13|Bob|40||Oslo|1")
            .regions();
    assertThat(regions).extracting(Region::range).containsExactly("A2:B5", "A11:B13", "D11:E13");
    assertThat(regions).extracting(Region::title).containsExactly("Plan", "Staff", null);
    assertThat(regions.getFirst().columns().get(1).statistics().blanks()).isEqualTo(1);
  }

  @Test
  void formulasAreGroupedByTheirForm() throws IOException {
    Sheet sheet =
        sheet(
            "1|a|b|Sum|Share",
            "2|1|2|=A2+B2|=C2/C$9",
            "3|1|2|=A3+B3|=C3/C$9",
            "4|1|2|=A4*B4|=C4/C$9",
            "5|1|2|=A5+B5|=C5/C$9",
            "9|=SUM(A2:A5)|=SUM(B2:B5)|=SUM(C2:C5)|");
    assertThat(sheet.formulaGroups())
        .containsExactly(
            new FormulaGroup("A2+B2", List.of("C2:C3", "C5"), 2, 3),
            new FormulaGroup("C2/C$9", List.of("D2:D5"), 1, 4),
            new FormulaGroup("A4*B4", List.of("C4"), 1, 1),
            new FormulaGroup("SUM(A2:A5)", List.of("A9:C9"), 1, 3));
  }
}
