package dev.deckhand.guard;

import static dev.deckhand.guard.Edits.book;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.SheetLines;
import dev.deckhand.document.SheetLines.Axis;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.BoundCellOperation;
import dev.deckhand.plan.BoundLayoutOperation;
import dev.deckhand.plan.BoundLineOperation;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundSheetOperation;
import dev.deckhand.plan.ClearWhat;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.Violation;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is noticed of cells outside the scope, whatever the plan says it did. */
class ScopeResultGuardTest {
  private static final BoundOperation CLEAR =
      new BoundCellOperation.ClearCells("1", SheetRange.parse("S!A1"), ClearWhat.ALL);

  @Test
  void aConstantOutsideThatBecomesAnotherOrGoesIsNamed() {
    assertThat(outside("A1", sheet("1|2"), sheet("9|2"))).isEmpty();
    assertThat(outside("A1", sheet("1|2"), sheet("1|3"))).containsExactly("S!B1");
    assertThat(outside("A1", sheet("1|2"), sheet("1|"))).containsExactly("S!B1");
    assertThat(outside("A1", sheet("1|2"), sheet("1|two"))).containsExactly("S!B1");
  }

  @Test
  void whatArrivesOutsideIsNamed() {
    assertThat(outside("A1", sheet("1"), sheet("1|2"))).containsExactly("S!B1");
    assertThat(outside("A1:B1", sheet("1"), sheet("1|2"))).isEmpty();
  }

  @Test
  void aFormulaMayGiveAnotherResultButNotBeAnotherOne() {
    assertThat(outside("A1", sheet("1|=A1*2"), sheet("2|=A1*2"))).isEmpty();
    assertThat(outside("A1", sheet("1|=A1*2"), sheet("1|=A1*3"))).containsExactly("S!B1");
    assertThat(outside("A1", sheet("1|=A1*2"), sheet("1|2"))).containsExactly("S!B1");
    assertThat(outside("A1", sheet("1|2"), sheet("1|=A1*2"))).containsExactly("S!B1");
  }

  @Test
  void resultsOfArraysAndDataTablesMayChange() {
    assertThat(
            outside(
                "A1",
                sheet("1||", "|5|6").array("B1:C2", "A1*{1,2}"),
                sheet("1||", "|7|8").array("B1:C2", "A1*{1,2}")))
        .isEmpty();
    assertThat(outside("A1", sheet("1|5|6").dataTable("B1:C1"), sheet("1|7|8").dataTable("B1:C1")))
        .isEmpty();
    assertThat(outside("A1", sheet("1|5|6").array("B1", "A1"), sheet("1|5|7").array("B1", "A1")))
        .containsExactly("S!C1");
  }

  @Test
  void formulasFollowLinesThatComeAndGo() {
    BoundOperation insert =
        new BoundLineOperation.InsertLines("1", new SheetLines("S", Axis.ROWS, 0, 1));
    BoundOperation height = new BoundLayoutOperation.FreezePanes("1", "S", 1, 0);
    WorkbookSnapshot before = book(sheet("1", "2"), new SheetOfText("O", "=S!A1"));
    WorkbookSnapshot after = book(sheet("", "1", "2"), new SheetOfText("O", "=S!A2"));

    assertThat(judge(before, after, Scope.of(List.of("S")), insert)).isEmpty();
    assertThat(judge(before, after, Scope.of(List.of("S")), height)).containsExactly("O!A1");
    assertThat(judge(before, after, Scope.of(List.of("S")), CLEAR)).containsExactly("O!A1");
  }

  @Test
  void worksheetsThatComeGoOrAreRenamedAreNamed() {
    WorkbookSnapshot two = book(sheet("1"), new SheetOfText("O", "2"));
    WorkbookSnapshot one = book(sheet("1"));
    Scope s = Scope.of(List.of("S"));
    BoundOperation delete = new BoundSheetOperation.DeleteSheet("1", "o");

    assertThat(judge(two, one, s, delete)).containsExactly("O");
    assertThat(judge(two, one, s, CLEAR)).containsExactly("O");
    assertThat(judge(two, one, Scope.of(List.of("S", "O")), delete)).isEmpty();
    assertThat(judge(one, two, s, CLEAR)).containsExactly("O");
    assertThat(judge(one, two, Scope.of(List.of("S", "O")), CLEAR)).isEmpty();

    BoundOperation rename = new BoundSheetOperation.RenameSheet("1", "s", "T");
    WorkbookSnapshot renamed = book(new SheetOfText("T", "7"), new SheetOfText("O", "2"));
    assertThat(judge(two, renamed, s, rename)).isEmpty();
    assertThat(judge(two, renamed, Scope.of(List.of("O")), rename)).containsExactly("T!A1");
  }

  @Test
  void withoutAScopeNothingIsAsked() {
    assertThat(judge(book(sheet("1")), book(sheet("2")), Scope.EVERYWHERE, CLEAR)).isEmpty();
  }

  @Test
  void manyPlacesAreCutShort() {
    String[] rows = IntStream.range(0, 60).mapToObj(String::valueOf).toArray(String[]::new);
    String[] others =
        IntStream.range(0, 60).mapToObj(i -> String.valueOf(-i - 1)).toArray(String[]::new);
    assertThat(outside("B1", sheet(rows), sheet(others))).hasSize(20);
  }

  private static List<String> outside(String scope, SheetOfText before, SheetOfText after) {
    return judge(book(before), book(after), Scope.of(List.of("S!" + scope)), CLEAR);
  }

  private static List<String> judge(
      WorkbookSnapshot before, WorkbookSnapshot after, Scope scope, BoundOperation operation) {
    List<Violation> found =
        new ScopeResultGuard().judge(Edits.proven(before, after, scope, List.of(), operation));
    assertThat(found).allSatisfy(v -> assertThat(v.isError()).isTrue());
    return found.stream().map(Violation::anchor).map(String::valueOf).toList();
  }

  private static SheetOfText sheet(String... rows) {
    return new SheetOfText("S", rows);
  }
}
