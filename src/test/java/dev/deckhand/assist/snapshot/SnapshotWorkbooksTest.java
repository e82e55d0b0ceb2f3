package dev.deckhand.assist.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotWorkbooksTest {
  private final OoxmlEngine engine = new OoxmlEngine();
  private final SnapshotWorkbooks workbooks = new SnapshotWorkbooks(engine);

  @Test
  void anEmptyWorkbookStaysOne() {
    SnapshotWorkbooks.Outcome.Made made = made(snapshot(sheet("Sheet1")));
    assertThat(((WorkbookOutline) engine.outline(made.file())).sheets())
        .extracting(sheet -> sheet.name())
        .containsExactly("Sheet1");
    assertThat(made.missing()).isNotEmpty();
  }

  @Test
  void theSameSnapshotGivesTheSameBytes() {
    RangeSnapshot snapshot = snapshot(sheet("Data", block("B2", List.of("Total", "=1+1"))));
    assertThat(made(snapshot).file().content()).isEqualTo(made(snapshot).file().content());
  }

  @Test
  void formatsAreJoinedToRectangles() {
    List<FormatRuns.Run> runs =
        FormatRuns.of(
            CellAddress.parse("B2"),
            List.of(
                List.of("General", "0.00", "0.00"),
                List.of("@", "0.00", "0.00"),
                List.of("@", "General", "0%")));
    assertThat(runs)
        .extracting(run -> run.area() + " " + run.format())
        .containsExactly("B3:B4 @", "C2:D3 0.00", "D4 0%");
  }

  @Test
  void formatsThatCannotBeReadAreToldAndLeftOut() {
    RangeSnapshot.Block block =
        new RangeSnapshot.Block("A1", List.of(List.of(5)), List.of(List.of("[[[")));
    SnapshotWorkbooks.Outcome.Made made = made(snapshot(sheet("Data", block)));
    assertThat(made.missing()).anyMatch(text -> text.contains("[[["));
    assertThat(engine.workbook(made.file()).toString()).isNotEmpty();
  }

  @Test
  void worksheetsThatCannotBeAreRefused() {
    assertThat(refused(snapshot(sheet("Data"), sheet("data"))))
        .extracting(Violation::severity)
        .contains(Violation.Severity.ERROR);
    assertThat(refused(snapshot())).extracting(Violation::code).containsExactly("bad-snapshot");
  }

  @Test
  void moreCellsThanTheLimitAreRefusedBeforeAnythingIsMade() {
    List<Object> row = Collections.nCopies(16_000, (Object) 1);
    List<List<Object>> rows = new ArrayList<>(Collections.nCopies(32, row));
    RangeSnapshot.Block block = new RangeSnapshot.Block("A1", rows, null);
    assertThat(refused(snapshot(sheet("Data", block))))
        .extracting(Violation::message)
        .containsExactly("The snapshot has 512,000 cells; it may have 500,000");
  }

  @Test
  void placesOutsideAWorksheetAreRefused() {
    assertThat(refused(snapshot(sheet("Data", block("XFE1", List.of(1))))))
        .extracting(Violation::code)
        .containsExactly("bad-snapshot");
  }

  private SnapshotWorkbooks.Outcome.Made made(RangeSnapshot snapshot) {
    return (SnapshotWorkbooks.Outcome.Made) workbooks.make(snapshot);
  }

  private List<Violation> refused(RangeSnapshot snapshot) {
    return ((SnapshotWorkbooks.Outcome.Refused) workbooks.make(snapshot)).violations();
  }

  private static RangeSnapshot snapshot(RangeSnapshot.Sheet... sheets) {
    return new RangeSnapshot("Book1.xlsx", List.of(sheets), List.of(), List.of());
  }

  private static RangeSnapshot.Sheet sheet(String name, RangeSnapshot.Block... blocks) {
    return new RangeSnapshot.Sheet(name, null, List.of(blocks));
  }

  private static RangeSnapshot.Block block(String cell, List<Object> row) {
    return new RangeSnapshot.Block(cell, List.of(row), null);
  }
}
