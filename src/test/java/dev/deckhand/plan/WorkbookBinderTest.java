package dev.deckhand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.Host;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookBinderTest {
  private static final FormulaCheck PARENTHESES =
      formula ->
          formula.chars().filter(c -> c == '(').count()
                  == formula.chars().filter(c -> c == ')').count()
              ? Optional.empty()
              : Optional.of("a parenthesis is missing");

  private final SheetOfText sales =
      new SheetOfText(
          "Sales", "Region|Units|Price", "North|3|10", "South|4|20", "Total|=SUM(B2:B3)");

  @Test
  void aPlanIsBoundToTheWorkbooksOwnNames() {
    Binding binding = bind("{'op':'writeCells','range':'sales!E1','values':[['a',1],[true,null]]}");

    assertThat(binding).isInstanceOf(Binding.Bound.class);
    BoundOperation write = ((Binding.Bound) binding).plan().operations().getFirst();
    assertThat(write)
        .isInstanceOfSatisfying(
            BoundCellOperation.WriteCells.class,
            w -> assertThat(w.target()).hasToString("Sales!E1:F2"));
    assertThat(binding.violations()).isEmpty();
  }

  @Test
  void allMistakesAreGathered() {
    Binding binding =
        bind(
            "{'op':'writeCells','range':'Nope!A1','values':[[1]]}",
            "{'op':'fillFormula','range':'Sales!D2:D3','formula':'=SUM((B2)'}",
            "{'op':'renameSheet','sheet':'Sales','name':'a/b'}",
            "{'op':'formatCells','range':'Sales!A1','format':{'fill':'red'}}");

    assertThat(binding).isInstanceOf(Binding.Refused.class);
    assertThat(codes(binding))
        .containsExactlyInAnyOrder("unknown-sheet", "bad-formula", "bad-sheet-name", "bad-format");
  }

  @Test
  void overwritingContentNeedsConsent() {
    Binding binding = bind("{'op':'writeCells','range':'Sales!A2:B2','values':[['West',9]]}");

    assertThat(binding).isInstanceOf(Binding.Bound.class);
    assertThat(binding.violations())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.severity()).isEqualTo(Violation.Severity.CONSENT);
              assertThat(v.consent()).isEqualTo("overwrite:Sales!A2:B2");
              assertThat(v.message()).contains("2 cells", "A2, B2");
            });
  }

  @Test
  void writingWhatIsThereAlreadyOrToEmptyCellsNeedsNone() {
    assertThat(
            bind("{'op':'writeCells','range':'Sales!A2:B2','values':[['North',null]]}")
                .violations())
        .isEmpty();
    assertThat(bind("{'op':'fillFormula','range':'Sales!D2:D3','formula':'=B2*C2'}").violations())
        .isEmpty();
  }

  @Test
  void cellsThePlanWroteItselfAreItsOwn() {
    Binding binding =
        bind(
            "{'op':'writeCells','range':'Sales!D1','values':[['x']]}",
            "{'op':'writeCells','range':'Sales!D1','values':[['y']]}");

    assertThat(binding.violations()).isEmpty();
  }

  @Test
  void laterOperationsSeeSheetsAddedAndRenamedBefore() {
    Binding binding =
        bind(
            "{'op':'addSheet','name':'Notes'}",
            "{'op':'renameSheet','sheet':'Sales','name':'Orders'}",
            "{'op':'writeCells','range':'Notes!A1','values':[[1]]}",
            "{'op':'writeCells','range':'Orders!F1','values':[[1]]}",
            "{'op':'writeCells','range':'Sales!F1','values':[[1]]}");

    assertThat(codes(binding)).containsExactly("unknown-sheet");
    assertThat(binding.violations().getFirst().operation()).isEqualTo("5");
  }

  @Test
  void chartSheetsTakeNamesAndPlacesToo() {
    WorkbookSnapshot book =
        new WorkbookSnapshot(List.of(sales), List.of("Chart1"), List.of(), List.of(), false);

    assertThat(codes(bind(book, "{'op':'addSheet','name':'chart1'}")))
        .containsExactly("bad-sheet-name");
    assertThat(codes(bind(book, "{'op':'renameSheet','sheet':'Sales','name':'Chart1'}")))
        .containsExactly("bad-sheet-name");
    assertThat(codes(bind(book, "{'op':'addSheet','name':'New','position':3}"))).isEmpty();
    assertThat(codes(bind(book, "{'op':'addSheet','name':'New','position':4}")))
        .containsExactly("bad-position");
  }

  @Test
  void wholeColumnsAreFilledAsFarAsTheContentGoes() {
    Binding binding = bind("{'op':'fillFormula','range':'Sales!D:D','formula':'=B1'}");

    BoundOperation fill = ((Binding.Bound) binding).plan().operations().getFirst();
    assertThat(((BoundCellOperation.FillFormula) fill).target()).hasToString("Sales!D1:D4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'[[1,2],[3]]'", "'[]'", "'[[]]'", "'[[1,2,3]]'"})
  void shapesMustAgree(String values) {
    Binding binding =
        bind("{'op':'writeCells','range':'Sales!E1:F1','values':" + values.replace("'", "") + "}");

    assertThat(codes(binding)).containsAnyOf("bad-shape", "bad-values");
  }

  @Test
  void hiddenAndProtectedPlacesNeedConsent() {
    Binding hidden =
        bind(
            new SheetOfText("S", "1").hidden(),
            "{'op':'writeCells','range':'S!B1','values':[[1]]}");
    Binding row =
        bind(
            new SheetOfText("S", "1|2").hiddenRow(1),
            "{'op':'formatCells','range':'S!A1:B1','format':{'bold':true}}");
    Binding locked =
        bind(
            new SheetOfText("S", "1").locked(),
            "{'op':'writeCells','range':'S!B1','values':[[1]]}");

    assertThat(codes(hidden)).containsExactly("hidden");
    assertThat(codes(row)).containsExactly("hidden");
    assertThat(codes(locked)).containsExactly("protected");
  }

  @Test
  void aPartOfAnArrayFormulaCannotBeChanged() {
    SheetOfText sheet = new SheetOfText("S", "1|2|3").array("A2:C2", "A1:C1*2");

    assertThat(codes(bind(sheet, "{'op':'writeCells','range':'S!B2','values':[[1]]}")))
        .contains("array-formula");
    assertThat(codes(bind(sheet, "{'op':'clearCells','range':'S!A2:C2'}")))
        .containsExactly("overwrite");
  }

  @Test
  void onlyTheFirstOfMergedCellsIsWritten() {
    SheetOfText sheet = new SheetOfText("S", "").merged("A1:B2");

    assertThat(codes(bind(sheet, "{'op':'writeCells','range':'S!B1','values':[[1]]}")))
        .containsExactly("merged-cells");
    assertThat(codes(bind(sheet, "{'op':'writeCells','range':'S!A1','values':[[1]]}"))).isEmpty();
  }

  @Test
  void aTableHeaderTakesTextOnly() {
    TableInfo table =
        new TableInfo(
            "T", "Sales", CellArea.parse("A1:C3"), 1, 0, List.of("Region", "Units", "Price"));
    WorkbookSnapshot book = new WorkbookSnapshot(List.of(sales), List.of(), List.of(table), false);

    assertThat(codes(bind(book, "{'op':'writeCells','range':'Sales!A1','values':[['=B1']]}")))
        .contains("table-header");
    assertThat(codes(bind(book, "{'op':'writeCells','range':'Sales!A1','values':[['Area']]}")))
        .containsExactly("overwrite");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sales", "sales", "x\\u0027", "History", "a[b]"})
  void impossibleSheetNamesAreRefused(String name) {
    assertThat(codes(bind("{'op':'addSheet','name':\"" + name + "\"}")))
        .containsExactly("bad-sheet-name");
  }

  @Test
  void sheetNamesOfMoreThan31CharactersAreRefused() {
    assertThat(codes(bind("{'op':'addSheet','name':'" + "x".repeat(32) + "'}")))
        .containsExactly("bad-sheet-name");
  }

  @Test
  void deckOperationsDoNotBind() {
    EditPlan deck = Plans.of(Host.POWERPOINT, "{'op':'setNotes','slide':1,'text':'x'}");

    assertThat(codes(binder(book(sales)).bind(deck))).containsExactly("wrong-document");
  }

  private Binding bind(String... operations) {
    return bind(sales, operations);
  }

  private static Binding bind(SheetSnapshot sheet, String... operations) {
    return bind(book(sheet), operations);
  }

  private static Binding bind(WorkbookSnapshot book, String... operations) {
    return binder(book).bind(Plans.of(operations));
  }

  private static WorkbookSnapshot book(SheetSnapshot sheet) {
    return new WorkbookSnapshot(List.of(sheet), List.of(), List.of(), false);
  }

  private static WorkbookBinder binder(WorkbookSnapshot book) {
    return new WorkbookBinder(
        book, PARENTHESES, operations -> new Rehearsal.Outcome(book, List.of()));
  }

  private static List<String> codes(Binding binding) {
    return binding.violations().stream().map(Violation::code).toList();
  }
}
