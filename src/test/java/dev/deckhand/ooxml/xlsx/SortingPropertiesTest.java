package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import dev.deckhand.plan.BoundArrangeOperation.Key;
import dev.deckhand.plan.BoundArrangeOperation.SortRange;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.EditPlan;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever is sorted: no row is lost or torn, keys are in order, and again changes nothing. */
class SortingPropertiesTest {
  private static final List<String> VALUES =
      List.of("", "-2", "1", "1", "10", "9.5", "b", "B", "a", "a-b", "Ä", "TRUE", "FALSE", "=1/0");

  private final WorkbookEngine engine =
      new WorkbookEngine(
          ReadLimits.DEFAULT, Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC));

  /** A row as its cells show it; the formula is given as it reads its own row. */
  private record Row(CellValue first, CellValue second, CellValue number, String formula) {}

  @Provide
  Arbitrary<List<List<String>>> tables() {
    return Arbitraries.of(VALUES).list().ofSize(2).list().ofMinSize(1).ofMaxSize(9);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void rowsStayWhole(
      @ForAll("tables") List<List<String>> table, @ForAll boolean down, @ForAll boolean second)
      throws IOException {
    OfficeFile before = TextWorkbook.make(text(table));
    List<Key> keys = new ArrayList<>(List.of(new Key(0, down)));
    if (second) {
      keys.add(new Key(1, !down));
    }
    CellArea body = new CellArea(1, 0, table.size(), 3);
    BoundPlan plan =
        new BoundPlan(
            new EditPlan("", List.of()),
            List.of(new SortRange("1", new SheetRange("S", body), keys)));
    OfficeFile after = engine.edit(before, plan).file();

    List<Row> rows = rows(after, table.size());
    assertThat(rows).containsExactlyInAnyOrderElementsOf(rows(before, table.size()));
    for (int i = 1; i < rows.size(); i++) {
      assertThat(kind(rows.get(i - 1).first(), down))
          .isLessThanOrEqualTo(kind(rows.get(i).first(), down));
      boolean equal = rows.get(i - 1).first().equals(rows.get(i).first());
      if (equal && !second) {
        assertThat(number(rows.get(i - 1))).isLessThan(number(rows.get(i)));
      }
    }
    assertThat(engine.edit(after, plan).file().content()).isEqualTo(after.content());
  }

  private static List<String> text(List<List<String>> table) {
    List<String> lines = new ArrayList<>(List.of("S!A1 = Key"));
    for (int i = 0; i < table.size(); i++) {
      int row = i + 2;
      for (int column = 0; column < 2; column++) {
        String value = table.get(i).get(column);
        if (!value.isEmpty()) {
          lines.add("S!%s%d = %s".formatted("AB".charAt(column), row, value));
        }
      }
      lines.add("S!C%d = %d".formatted(row, i));
      lines.add("S!D%1$d = =C%1$d*2+$C$2*0".formatted(row));
    }
    return lines;
  }

  private List<Row> rows(OfficeFile file, int count) {
    SheetSnapshot sheet = engine.workbook(file).sheets().getFirst();
    List<Row> rows = new ArrayList<>();
    for (int row = 1; row <= count; row++) {
      CellFormula formula = sheet.cell(row, 3).orElseThrow().formula();
      assertThat(formula).isNotNull();
      CellValue number = sheet.value(row, 2);
      assertThat(sheet.value(row, 3))
          .isEqualTo(CellValue.of(((CellValue.Number) number).value() * 2));
      rows.add(
          new Row(
              sheet.value(row, 0),
              sheet.value(row, 1),
              number,
              formula.text().replace("C" + (row + 1) + "*", "C*")));
    }
    return rows;
  }

  private static double number(Row row) {
    return ((CellValue.Number) row.number()).value();
  }

  private static int kind(CellValue value, boolean down) {
    int kind =
        switch (value) {
          case CellValue.Number n -> 1;
          case CellValue.Text t -> 2;
          case CellValue.Bool b -> 3;
          case CellValue.Error e -> 4;
          case CellValue.Empty e -> 9;
        };
    return down && kind < 9 ? -kind : kind;
  }
}
