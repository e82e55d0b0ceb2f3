package dev.deckhand.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.TableInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RecalculationTest {
  static final EvaluationSettings SETTINGS =
      EvaluationSettings.of(Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC));

  private static Recalculation edit(MemorySource source, String cell, Object content) {
    EditedCells edits = new EditedCells(source);
    put(edits, cell, content);
    return Recalculation.of(edits, SETTINGS);
  }

  private static void put(EditedCells edits, String cell, Object content) {
    CellAddress address = CellAddress.parse(cell);
    if (content instanceof String text && text.startsWith("=")) {
      edits.setFormula("Sheet1", address, CellFormula.of(text.substring(1)));
    } else {
      edits.setValue("Sheet1", address, MemorySource.value(content));
    }
  }

  static Map<String, Object> changes(Recalculation recalculation) {
    Map<String, Object> changes = new TreeMap<>();
    for (Recalculation.Change change : recalculation.changes()) {
      changes.put(change.place().toString(), plain(change.after()));
    }
    return changes;
  }

  private static Object plain(CellValue value) {
    return switch (value) {
      case CellValue.Number n -> n.value();
      case CellValue.Text t -> t.value();
      case CellValue.Bool b -> b.value();
      case CellValue.Error e -> e.error();
      case CellValue.Empty e -> "empty";
    };
  }

  @Test
  void followsDependentsAcrossSheetsNamesAndTables() {
    MemorySource source =
        new MemorySource("Sheet1", "Other data")
            .put("A1", "Qty")
            .put("A2", 2)
            .put("A3", 3)
            .put("C1", "=SUM(A:A)")
            .put("C2", "=C1*2")
            .put("C3", "=Total+1")
            .put("C4", "=SUM(T[Qty])")
            .put("C5", "=1+1")
            .put("Other data!B1", "=Sheet1!C2&\"x\"");
    source.names.add(new DefinedName("Total", "Sheet1!$C$1", null, false));
    source.tables.add(new TableInfo("T", "Sheet1", CellArea.parse("A1:A3"), 1, 0, List.of("Qty")));
    source.calculated(SETTINGS);

    assertThat(changes(edit(source, "A2", 10)))
        .isEqualTo(
            Map.of(
                "Sheet1!C1", 13.0,
                "Sheet1!C2", 26.0,
                "Sheet1!C3", 14.0,
                "Sheet1!C4", 13.0,
                "'Other data'!B1", "26x"));
  }

  @Test
  void reportsBeforeAndAfter() {
    MemorySource source = new MemorySource("Sheet1").put("A1", 1).put("B1", "=A1+1");
    source.calculated(SETTINGS);

    assertThat(edit(source, "A1", 5).changes())
        .containsExactly(
            new Recalculation.Change(
                new CellPlace("Sheet1", CellAddress.parse("B1")),
                CellValue.of(2),
                CellValue.of(6)));
  }

  @Test
  void evaluatesEditedFormulas() {
    MemorySource source = new MemorySource("Sheet1").put("A1", 4).put("B1", "=SUM(C1:C3)");
    source.calculated(SETTINGS);

    assertThat(changes(edit(source, "C2", "=A1^2")))
        .isEqualTo(Map.of("Sheet1!C2", 16.0, "Sheet1!B1", 16.0));
  }

  @Test
  void followsReferencesThatAreComputed() {
    MemorySource source =
        new MemorySource("Sheet1")
            .put("A1", 1)
            .put("A2", 2)
            .put("B1", "=INDIRECT(\"A\"&2)")
            .put("B2", "=SUM(OFFSET(A1,0,0,2,1))");
    source.calculated(SETTINGS);

    assertThat(changes(edit(source, "A2", 20)))
        .isEqualTo(Map.of("Sheet1!B1", 20.0, "Sheet1!B2", 21.0));
  }

  @Test
  void saysWhichFormulasItCannotEvaluate() {
    MemorySource source =
        new MemorySource("Sheet1")
            .put("A1", 1)
            .put("B1", "=CUBEVALUE(A1)")
            .put("B2", "=B1+1")
            .put("B3", "=IFERROR([1]Data!A1+A1,0)")
            .put("B4", "=C4+A1")
            .put("C4", "=B4");

    Recalculation recalculation = edit(source, "A1", 2);

    assertThat(recalculation.changes()).isEmpty();
    assertThat(recalculation.notEvaluated())
        .extracting(u -> u.place().address() + ": " + u.reason())
        .containsExactly(
            "B1: CUBEVALUE asks a data model on a server",
            "B2: it depends on Sheet1!B1, which could not be evaluated"
                + " (CUBEVALUE asks a data model on a server)",
            "B3: it reads another workbook",
            "B4: it depends on Sheet1!C4, which could not be evaluated (it depends on itself)",
            "C4: it depends on itself");
  }

  @Test
  void evaluatesChainsOfAHundredThousandCells() {
    MemorySource source = new MemorySource("Sheet1").put("A1", 1);
    for (int row = 100_000; row >= 2; row--) {
      source.put("A" + row, "=A" + (row - 1) + "+1");
    }

    assertThat(edit(source, "A1", 5).values())
        .containsEntry(
            new CellPlace("Sheet1", CellAddress.parse("A100000")), CellValue.of(100_004));
  }

  @Test
  void workOfConditionalSumsOverWholeColumnsFollowsTheNumberOfFormulas() {
    MemorySource source = new MemorySource("Sheet1");
    for (int row = 1; row <= 20_000; row++) {
      source.put("A" + row, "key" + row % 1000).put("B" + row, row);
      source.put("C" + row, "=SUMIFS(B:B,A:A,A" + row + ")");
      source.put("D" + row, "=COUNTIF(B:B,B" + row + ")+MATCH(B" + row + ",B:B,0)");
    }

    EditedCells edits = new EditedCells(source);
    put(edits, "B1", 7);

    Recalculation recalculation =
        Recalculation.of(edits, new EvaluationSettings(SETTINGS.clock(), 1, 100_000, 5_000_000));

    assertThat(recalculation.notEvaluated()).isEmpty();
    assertThat(recalculation.values())
        .containsEntry(new CellPlace("Sheet1", CellAddress.parse("D8")), CellValue.of(9));
  }

  @Test
  void runningSumsAreEvaluated() {
    MemorySource source = new MemorySource("Sheet1");
    for (int row = 1; row <= 4_000; row++) {
      source.put("A" + row, row).put("B" + row, "=SUM(A$1:A" + row + ")");
    }

    assertThat(edit(source, "A1", 2).values())
        .containsEntry(
            new CellPlace("Sheet1", CellAddress.parse("B4000")), CellValue.of(8_002_001));
  }

  @Test
  void arrayFormulasFillTheirCells() {
    MemorySource source =
        new MemorySource("Sheet1")
            .put("A1", 1)
            .put("A2", 2)
            .putArray("B1", "A1:A2*10", "B1:B3", false)
            .put("C1", "=B2");

    assertThat(changes(edit(source, "A2", 5)))
        .containsEntry("Sheet1!B2", 50.0)
        .containsEntry("Sheet1!B3", CellError.NA)
        .containsEntry("Sheet1!C1", 50.0);
  }

  @Test
  void dynamicArraysGrowShrinkAndAreBlocked() {
    MemorySource source =
        new MemorySource("Sheet1")
            .put("A1", 1)
            .put("A2", 2)
            .putArray("B1", "SEQUENCE(A2)", "B1:B2", true)
            .put("C1", "=SUM(B1:B10)")
            .put("D1", "=SUM(B1#)");
    source.calculated(SETTINGS);

    assertThat(changes(edit(source, "A2", 4)))
        .isEqualTo(
            Map.of("Sheet1!B3", 3.0, "Sheet1!B4", 4.0, "Sheet1!C1", 10.0, "Sheet1!D1", 10.0));
    assertThat(changes(edit(source, "A2", 1)))
        .isEqualTo(Map.of("Sheet1!B2", "empty", "Sheet1!C1", 1.0, "Sheet1!D1", 1.0));
    assertThat(changes(edit(source, "B2", "in the way")))
        .containsEntry("Sheet1!B1", CellError.SPILL);
  }

  @Test
  void formulasMayMeasureRangesTheyStandIn() {
    MemorySource source =
        new MemorySource("Sheet1").put("A1", 4).put("B1", "=INDEX(B:B,2)*A1+ROWS(B$1:B1)");
    source.put("B2", 10);

    assertThat(changes(edit(source, "A1", 5))).isEqualTo(Map.of("Sheet1!B1", 51.0));
  }

  @Test
  void namesAreSeenFromTheCellTheyAreUsedIn() {
    MemorySource source = new MemorySource("Sheet1").put("A5", 4).put("B5", "=Left_cell*2");
    source.names.add(new DefinedName("Left_cell", "Sheet1!XFD1", null, false));
    source.calculated(SETTINGS);

    assertThat(changes(edit(source, "A5", 5))).isEqualTo(Map.of("Sheet1!B5", 10.0));
  }

  @Test
  void subtotalsPassOverHiddenRowsAndOtherSubtotals() {
    MemorySource source =
        new MemorySource("Sheet1")
            .put("A1", 1)
            .put("A2", 2)
            .put("A3", "=SUBTOTAL(109,A1:A2)")
            .put("A4", "=SUBTOTAL(109,A1:A3)")
            .put("A5", "=SUBTOTAL(9,A1:A3)");
    source.hiddenRows.add(1);

    Recalculation recalculation = edit(source, "A1", 7);

    assertThat(changes(recalculation)).isEqualTo(Map.of("Sheet1!A3", 7.0, "Sheet1!A4", 7.0));
    assertThat(recalculation.notEvaluated())
        .extracting(u -> u.place().address().toString())
        .containsExactly("A5");
  }
}
