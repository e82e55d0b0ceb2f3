package dev.deckhand.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.Safeguards;
import dev.deckhand.document.SheetLines;
import dev.deckhand.document.SheetLines.Axis;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.BoundArrangeOperation;
import dev.deckhand.plan.BoundCellOperation;
import dev.deckhand.plan.BoundDeckOperation;
import dev.deckhand.plan.BoundLayoutOperation;
import dev.deckhand.plan.BoundLineOperation;
import dev.deckhand.plan.BoundNameOperation;
import dev.deckhand.plan.BoundNoteOperation;
import dev.deckhand.plan.BoundObjectOperation;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.BoundSheetOperation;
import dev.deckhand.plan.ChartType;
import dev.deckhand.plan.ClearWhat;
import dev.deckhand.plan.CopyWhat;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.KeepRow;
import dev.deckhand.plan.LineSize;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.Violation;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeGuardTest {
  private final WorkbookSnapshot book =
      new WorkbookSnapshot(
          List.of(
              new SheetOfText("S", "a|1|x", "b|2|y", "c|3|z"), new SheetOfText("O", "k", "1", "2")),
          List.of(
              new DefinedName("Inside", "S!$B$1:$B$3", null, false),
              new DefinedName("Rate", "O!$A$2", null, false),
              new DefinedName("Fixed", "0.19", null, false)),
          List.of(),
          false);

  private List<String> outside(List<String> scope, BoundOperation... operations) {
    BoundPlan plan = new BoundPlan(new EditPlan("", List.of()), List.of(operations));
    return new ScopeGuard()
        .judge(new PlannedEdit(plan, book, Safeguards.NONE, Scope.of(scope))).stream()
            .map(Violation::anchor)
            .map(String::valueOf)
            .toList();
  }

  private static SheetRange at(String range) {
    return SheetRange.parse(range);
  }

  @Test
  void cellsOfEveryKindOfOperation() {
    List<String> scope = List.of("S!A:B");
    SheetRange in = at("S!A1:B3");
    SheetRange out = at("S!B1:C3");
    String said = "S!B1:C3";
    CellAddress cell = out.area().last();
    assertThat(outside(scope, new BoundCellOperation.ClearCells("1", in, ClearWhat.ALL))).isEmpty();
    assertThat(outside(scope, new BoundCellOperation.ClearCells("1", out, ClearWhat.ALL)))
        .containsExactly(said);
    assertThat(outside(scope, new BoundCellOperation.CopyRange("1", out, in, CopyWhat.ALL)))
        .isEmpty();
    assertThat(outside(scope, new BoundCellOperation.CopyRange("1", in, out, CopyWhat.ALL)))
        .containsExactly(said);
    assertThat(outside(scope, new BoundCellOperation.MoveRange("1", out, in)))
        .containsExactly(said);
    assertThat(outside(scope, new BoundArrangeOperation.SortRange("1", out, List.of())))
        .containsExactly(said);
    assertThat(
            outside(
                scope,
                new BoundArrangeOperation.RemoveDuplicates("1", out, List.of(1), KeepRow.FIRST)))
        .containsExactly(said);
    assertThat(outside(scope, new BoundObjectOperation.CreateTable("1", out, "T", null)))
        .containsExactly(said);
    assertThat(outside(scope, new BoundNoteOperation.SetComment("1", "S", cell, "x")))
        .containsExactly("S!C3");
    assertThat(outside(scope, chart("S!C1:J9"))).containsExactly("S!C1:J9");
    assertThat(outside(List.of("S"), chart("S!C1:J9"))).isEmpty();
  }

  private static BoundOperation chart(String anchor) {
    SheetRange place = at(anchor);
    return new BoundObjectOperation.AddChart(
        "1", place.sheet(), place.area(), ChartType.LINE, null, null, List.of(), null);
  }

  @Test
  void linesThatRunBesideTheScope() {
    BoundOperation insert = new BoundLineOperation.InsertLines("1", rows("S", 1, 2));
    assertThat(outside(List.of("S"), insert)).isEmpty();
    assertThat(outside(List.of("S!A:C"), insert)).isEmpty();
    assertThat(outside(List.of("S!A:B"), insert)).containsExactly("S!C2");
    assertThat(outside(List.of("S!A3:C3"), insert)).containsExactly("S!2:3");
    BoundOperation below = new BoundLineOperation.InsertLines("1", rows("S", 3, 1));
    assertThat(outside(List.of("S!A:B"), below)).isEmpty();
    BoundOperation height =
        new BoundLayoutOperation.SetLineSize("1", rows("S", 0, 1), new LineSize.Exact(20));
    assertThat(outside(List.of("S!A1:C1"), height)).isEmpty();
    assertThat(outside(List.of("S!A1:B1"), height)).containsExactly("S!C1");
  }

  private static SheetLines rows(String sheet, int first, int count) {
    return new SheetLines(sheet, Axis.ROWS, first, count);
  }

  @Test
  void worksheetsAsAWhole() {
    for (BoundOperation operation :
        List.of(
            new BoundSheetOperation.DeleteSheet("1", "O"),
            new BoundSheetOperation.RenameSheet("1", "O", "S2"),
            new BoundSheetOperation.MoveSheet("1", "O", 0),
            new BoundSheetOperation.CopySheet("1", "S", "O"),
            new BoundSheetOperation.AddSheet("1", "O", 0),
            new BoundSheetOperation.SetSheetVisibility("1", "O", SheetVisibility.HIDDEN),
            new BoundLayoutOperation.FreezePanes("1", "O", 1, 0))) {
      assertThat(outside(List.of("S", "O!A:F"), operation)).containsExactly("O");
      assertThat(outside(List.of("O"), operation)).isEmpty();
    }
    assertThat(
            outside(
                List.of("S"),
                new BoundSheetOperation.RenameSheet("1", "S", "New"),
                new BoundCellOperation.ClearCells("2", at("New!A1"), ClearWhat.ALL),
                new BoundCellOperation.ClearCells("3", at("O!A1"), ClearWhat.ALL)))
        .containsExactly("O!A1");
  }

  @Test
  void namesAreWhereTheirCellsAre() {
    List<String> scope = List.of("S!A:B");
    assertThat(outside(scope, define("Inside", "S!$A$1"))).isEmpty();
    assertThat(outside(scope, define("Inside", "O!$A$1"))).containsExactly("Inside");
    assertThat(outside(scope, define("Rate", "S!$A$1"))).containsExactly("Rate");
    assertThat(outside(scope, define("Fixed", "0.2"))).containsExactly("Fixed");
    assertThat(outside(scope, new BoundNameOperation.DeleteName("1", "Inside", null))).isEmpty();
    assertThat(outside(scope, new BoundNameOperation.DeleteName("1", "Rate", null)))
        .containsExactly("Rate");
  }

  private static BoundOperation define(String name, String refersTo) {
    return new BoundNameOperation.DefineName("1", name, refersTo, null);
  }

  @Test
  void decksHaveNoCellsToGrant() {
    BoundOperation slide =
        new BoundDeckOperation.DeleteSlide("1", new BoundDeckOperation.SlideRef.Existing(1));
    assertThat(outside(List.of("S"), slide)).hasSize(1);
  }
}
