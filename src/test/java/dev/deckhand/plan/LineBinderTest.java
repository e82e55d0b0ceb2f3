package dev.deckhand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBinderTest {
  private final SheetOfText sales =
      new SheetOfText("Sales", "Region|Net|Tax", "North|1|2", "South|3|4", "Total|4|6");
  private List<Rehearsal.Loss> losses = List.of();
  private List<TableInfo> tables = List.of();

  private Binding bind(SheetOfText sheet, String... operations) {
    WorkbookSnapshot workbook = new WorkbookSnapshot(List.of(sheet), List.of(), tables, false);
    return new WorkbookBinder(
            workbook, formula -> Optional.empty(), all -> new Rehearsal.Outcome(workbook, losses))
        .bind(Plans.of(operations));
  }

  private static List<String> codes(Binding binding) {
    return binding.violations().stream().map(Violation::code).toList();
  }

  private static String rows(String verb, int at, int count) {
    return "{'op':'%s','sheet':'Sales','at':%d,'count':%d}".formatted(verb, at, count);
  }

  @Test
  void insertingNeedsNoConsent() {
    Binding binding = bind(sales, "{'op':'insertRows','sheet':'sales','at':2}");
    assertThat(binding.violations()).isEmpty();
    assertThat(((Binding.Bound) binding).plan().operations())
        .singleElement()
        .isInstanceOfSatisfying(
            BoundLineOperation.InsertLines.class,
            o -> assertThat(o.lines()).hasToString("Sales!2:2"));
  }

  @Test
  void deletingContentNeedsConsent() {
    Binding binding = bind(sales, rows("deleteRows", 2, 2));
    assertThat(binding.violations())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.consent()).isEqualTo("delete-rows:Sales!2:3");
              assertThat(v.message()).contains("6 filled cells");
            });
    assertThat(codes(bind(sales, "{'op':'deleteColumns','sheet':'Sales','at':'b'}")))
        .containsExactly("delete-columns");
    assertThat(bind(sales, rows("deleteRows", 9, 2)).violations()).isEmpty();
  }

  @Test
  void insertedLinesAreThePlansOwnWhateverExcelPutsThere() {
    SheetOfText after = new SheetOfText("Sales", "Region|Column1|Net", "North|=C2|1");
    WorkbookSnapshot now = new WorkbookSnapshot(List.of(after), List.of(), List.of(), false);
    WorkbookSnapshot before = new WorkbookSnapshot(List.of(sales), List.of(), List.of(), false);
    Binding binding =
        new WorkbookBinder(
                before, formula -> Optional.empty(), all -> new Rehearsal.Outcome(now, List.of()))
            .bind(
                Plans.of(
                    "{'op':'insertColumns','sheet':'Sales','at':'B'}",
                    "{'op':'writeCells','range':'Sales!B1','values':[['Note']]}",
                    "{'op':'fillFormula','range':'Sales!B2:B2','formula':'=C2*2'}"));
    assertThat(binding.violations()).isEmpty();
  }

  @Test
  void whatThePlanWroteItselfIsItsOwn() {
    Binding binding =
        bind(
            sales,
            "{'op':'writeCells','range':'Sales!E2','values':[['x']]}",
            "{'op':'deleteColumns','sheet':'Sales','at':'E'}");
    assertThat(binding.violations()).isEmpty();
  }

  @Test
  void referencesThatBreakNeedConsent() {
    losses = List.of(new Rehearsal.Loss("Sum!A1", "Sales!B2"));
    assertThat(codes(bind(sales, rows("deleteRows", 9, 1)))).containsExactly("breaks-references");
  }

  @Test
  void protectedAndHiddenPlacesNeedConsent() {
    assertThat(codes(bind(sales.locked(), rows("insertRows", 2, 1)))).containsExactly("protected");
    assertThat(codes(bind(new SheetOfText("Sales", "1").hidden(), rows("insertRows", 1, 1))))
        .containsExactly("hidden");
    SheetOfText hidden = new SheetOfText("Sales", "1", "2").hiddenRow(2);
    assertThat(codes(bind(hidden, rows("deleteRows", 2, 1)))).contains("hidden");
    assertThat(codes(bind(hidden, rows("insertRows", 2, 1)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1048577,1", "1048576,2", "3,0", "3,-1"})
  void linesLieOnTheWorksheet(int at, int count) {
    assertThat(codes(bind(sales, rows("insertRows", at, count)))).containsExactly("bad-lines");
    assertThat(codes(bind(sales, "{'op':'insertColumns','sheet':'Sales','at':'XFE'}")))
        .containsExactly("bad-lines");
    assertThat(codes(bind(sales, "{'op':'deleteColumns','sheet':'Nope','at':'A'}")))
        .containsExactly("unknown-sheet");
  }

  @Test
  void nothingIsPushedOffTheWorksheet() {
    SheetOfText full = new SheetOfText("Sales", "1|2|3");
    assertThat(codes(bind(full, rows("insertRows", 1, CellAddress.ROWS))))
        .containsExactly("off-sheet");
    assertThat(codes(bind(full, rows("insertRows", 2, CellAddress.ROWS - 1))))
        .containsExactly("too-many-cells");
  }

  @Test
  void arrayFormulasAndPivotsAreNotCut() {
    SheetOfText array = new SheetOfText("Sales", "1").array("B2:B4", "A2:A4*2");
    assertThat(codes(bind(array, rows("insertRows", 3, 1)))).containsExactly("array-formula");
    assertThat(codes(bind(array, rows("insertRows", 2, 1)))).isEmpty();
    assertThat(codes(bind(array, rows("deleteRows", 4, 1)))).contains("array-formula");
    assertThat(codes(bind(array, rows("deleteRows", 2, 3)))).doesNotContain("array-formula");
    SheetOfText pivot = new SheetOfText("Sales", "1").pivot("D4:F9");
    assertThat(codes(bind(pivot, rows("insertRows", 5, 1)))).containsExactly("pivot-cut");
    assertThat(codes(bind(pivot, "{'op':'deleteColumns','sheet':'Sales','at':'E'}")))
        .containsExactly("pivot-cut");
    assertThat(codes(bind(pivot, rows("deleteRows", 4, 6)))).isEmpty();
  }

  @Test
  void tablesKeepHeaderAndARow() {
    CellArea area = CellArea.parse("A1:C4");
    tables = List.of(new TableInfo("T", "Sales", area, 1, 1, List.of("Region", "Net", "Tax")));
    assertThat(codes(bind(sales, rows("deleteRows", 1, 1)))).contains("table-header");
    assertThat(codes(bind(sales, rows("deleteRows", 2, 2)))).contains("table-rows");
    assertThat(codes(bind(sales, rows("deleteRows", 3, 2)))).containsExactly("delete-rows");
    assertThat(codes(bind(sales, rows("deleteRows", 1, 4)))).containsExactly("delete-rows");
  }
}
