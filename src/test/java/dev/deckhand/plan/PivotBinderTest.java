package dev.deckhand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.testing.SheetOfText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PivotBinderTest {
  private static final String[] ROWS = {
    "Region|Net|Year| |Note", "North|3|2024", "South|4|2025", " ", "x| | | |y"
  };

  private SheetOfText sales = new SheetOfText("Sales", ROWS);
  private SheetOfText target = new SheetOfText("Pivot", "Title");
  private final List<TableInfo> tables = new ArrayList<>();

  /** Where the rehearsal says the pivot table is. */
  private String filled = "A3:B6";

  private WorkbookSnapshot book(SheetSnapshot last) {
    return new WorkbookSnapshot(List.of(sales, last), List.of(), tables, false);
  }

  private Binding bind(String... operations) {
    Rehearsal rehearsal =
        all -> {
          boolean added = all.stream().anyMatch(BoundObjectOperation.AddPivot.class::isInstance);
          SheetSnapshot now = added ? withPivot() : target;
          return new Rehearsal.Outcome(book(now), List.of());
        };
    return new WorkbookBinder(book(target), formula -> Optional.empty(), rehearsal)
        .bind(Plans.of(operations));
  }

  private SheetSnapshot withPivot() {
    SheetOfText after = new SheetOfText("Pivot", "Title").pivot(filled);
    target.pivotAreas().forEach(area -> after.pivot(area.toString()));
    return after;
  }

  private static String pivot(String source, String rows, String more) {
    return "{'op':'addPivot','source':'%s','target':'Pivot!A3','rows':[%s],%s}"
        .formatted(source, rows, more);
  }

  private static String pivot(String source) {
    return pivot(source, "'Region'", "'values':[{'field':'Net'}]");
  }

  private static List<String> codes(Binding binding) {
    return binding.violations().stream().map(Violation::code).toList();
  }

  @Test
  void fieldsAreFoundByTheirHeaders() {
    String values = "'columns':['year'],'values':[{'field':' net ','function':'average'}]";
    Binding binding = bind(pivot("sales!A1:C3", "'region'", values));
    assertThat(binding.violations()).isEmpty();
    assertThat(((Binding.Bound) binding).plan().operations())
        .singleElement()
        .isInstanceOfSatisfying(
            BoundObjectOperation.AddPivot.class,
            o -> {
              assertThat(o.source()).hasToString("Sales!A1:C3");
              assertThat(o.rows()).containsExactly(0);
              assertThat(o.columns()).containsExactly(2);
              assertThat(o.values())
                  .containsExactly(new BoundObjectOperation.PivotField(1, PivotFunction.AVERAGE));
            });
  }

  @Test
  void aTableIsASourceByNameAndByItsCells() {
    tables.add(
        new TableInfo(
            "Facts", "Sales", CellArea.parse("A1:C3"), 1, 1, List.of("Region", "Net", "Year")));
    for (String source : List.of("facts", "Facts[#All]", "Sales!A1:C3", "Sales!A1:C2")) {
      Binding binding = bind(pivot(source));
      assertThat(((Binding.Bound) binding).plan().operations())
          .singleElement()
          .isInstanceOfSatisfying(
              BoundObjectOperation.AddPivot.class,
              o -> {
                assertThat(o.table()).isEqualTo("Facts");
                assertThat(o.source()).as("without totals").hasToString("Sales!A1:C2");
              });
    }
    assertThat(bind(pivot("Fact")).violations())
        .singleElement()
        .satisfies(v -> assertThat(v.message()).contains("no table \"Fact\"", "(Facts)"));
  }

  @Test
  void aTableWithoutHeadersIsNoSource() {
    tables.add(new TableInfo("Bare", "Sales", CellArea.parse("A2:B3"), 0, 0, List.of("C1", "C2")));
    assertThat(codes(bind(pivot("Bare")))).containsExactly("bad-header");
  }

  @Test
  void everyColumnNeedsAHeaderOfItsOwn() {
    assertThat(bind(pivot("Sales!A1:E3")).violations())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.code()).isEqualTo("bad-header");
              assertThat(v.anchor()).isEqualTo("Sales!D1");
            });
    sales = new SheetOfText("Sales", "Region|region|Net", "a|b|1");
    assertThat(bind(pivot("Sales!A1:C2")).violations())
        .singleElement()
        .satisfies(v -> assertThat(v.message()).contains("Sales!B1", "\"region\""));
  }

  @Test
  void fieldsThereAreNotAreRefusedWithThoseThereAre() {
    String values = "'values':[{'field':'Gross'}],'filters':['Month']";
    Binding binding = bind(pivot("Sales!A1:C3", "'Region','Land'", values));
    assertThat(codes(binding)).containsOnly("unknown-field").hasSize(3);
    assertThat(binding.violations().getFirst().message()).contains("Region, Net, Year");
  }

  @Test
  void aFieldIsOnOneAxisOnly() {
    String values = "'columns':['Region'],'values':[{'field':'Region','function':'count'}]";
    assertThat(codes(bind(pivot("Sales!A1:C3", "'Region'", values))))
        .containsExactly("field-twice");
  }

  @Test
  void withoutRowsFieldsOrDataThereIsNothingToSumUp() {
    assertThat(codes(bind(pivot("Sales!A1:C3", "", "'values':[{'field':'Net'}]"))))
        .containsExactly("bad-pivot");
    assertThat(codes(bind(pivot("Sales!A1:C3", "'Region'", "'values':[]"))))
        .containsExactly("bad-pivot");
    assertThat(codes(bind(pivot("Sales!A1:C1")))).containsExactly("no-data");
    assertThat(codes(bind(pivot("Nope!A1:C3")))).containsExactly("unknown-sheet");
  }

  @Test
  void sumsOfTextsAreDoubted() {
    String texts = "'values':[{'field':'Region'},{'field':'Region','function':'count'}]";
    assertThat(codes(bind(pivot("Sales!A1:C3", "'Year'", texts)))).containsExactly("no-numbers");
  }

  @Test
  void whatIsInTheWayIsNotOverwritten() {
    target = new SheetOfText("Pivot", "Title").pivot("B6:C9");
    assertThat(bind(pivot("Sales!A1:C3")).violations())
        .singleElement()
        .satisfies(v -> assertThat(v.message()).contains("Pivot!A3:B6", "pivot table B6:C9"));
    target = new SheetOfText("Pivot", "Title").merged("B5:D5");
    assertThat(codes(bind(pivot("Sales!A1:C3")))).containsExactly("pivot-overlaps");
    target = new SheetOfText("Pivot", "Title");
    tables.add(new TableInfo("T", "Pivot", CellArea.parse("B4:C5"), 1, 0, List.of("a", "b")));
    assertThat(bind(pivot("Sales!A1:C3")).violations())
        .singleElement()
        .satisfies(v -> assertThat(v.message()).contains("the table T"));
  }

  @Test
  void aSourceIsNotOverwritten() {
    target = new SheetOfText("Pivot", "", "", "Region|Net", "North|1");
    Binding binding = bind(pivot("Pivot!A3:B4").replace("Pivot!A3'", "Pivot!B3'"));
    assertThat(codes(binding)).containsExactly("pivot-overlaps");
  }

  @Test
  void filledCellsNeedConsent() {
    target = new SheetOfText("Pivot", "", "", "", "kept| |beside");
    assertThat(bind(pivot("Sales!A1:C3")).violations())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.consent()).isEqualTo("overwrite:Pivot!A3:B6");
              assertThat(v.message()).contains("1 cell that is not empty (A4)");
            });
  }

  @Test
  void hiddenAndProtectedPlacesNeedConsent() {
    sales.hidden();
    assertThat(bind(pivot("Sales!A1:C3")).violations())
        .extracting(Violation::consent)
        .containsExactly("hidden:Sales!A1:C3");
    sales = new SheetOfText("Sales", ROWS);
    target.locked();
    assertThat(codes(bind(pivot("Sales!A1:C3")))).containsExactly("protected");
  }

  @Test
  void whatCannotBeMadeIsRefusedWithTheReason() {
    Rehearsal tooLarge =
        all -> {
          throw new DocumentProblem(
              DocumentProblem.Code.TOO_LARGE, "It would be too large", "Use fewer fields.");
        };
    Binding binding =
        new WorkbookBinder(book(target), formula -> Optional.empty(), tooLarge)
            .bind(Plans.of(pivot("Sales!A1:C3")));
    assertThat(binding.violations())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.isError()).isTrue();
              assertThat(v.anchor()).isEqualTo("Pivot!A3");
              assertThat(v.message()).isEqualTo("It would be too large. Use fewer fields.");
            });
  }
}
