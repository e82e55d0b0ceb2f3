package dev.deckhand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.BoundArrangeOperation.FilterRange;
import dev.deckhand.plan.BoundArrangeOperation.Key;
import dev.deckhand.plan.BoundArrangeOperation.RemoveDuplicates;
import dev.deckhand.plan.BoundArrangeOperation.SortRange;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrangeBinderTest {
  private final SheetOfText sales =
      new SheetOfText("Sales", "Region|Net|Tax", "North|1|2", "South|3|4", "West|4|6");
  private List<TableInfo> tables = List.of();
  private List<Rehearsal.Remark> remarks = List.of();

  private Binding bind(SheetOfText sheet, String... operations) {
    WorkbookSnapshot workbook = new WorkbookSnapshot(List.of(sheet), List.of(), tables, false);
    return new WorkbookBinder(
            workbook,
            formula -> Optional.empty(),
            all -> new Rehearsal.Outcome(workbook, List.of(), remarks))
        .bind(Plans.of(operations));
  }

  private static List<String> codes(Binding binding) {
    return binding.violations().stream().map(Violation::code).toList();
  }

  private static <T> T bound(Binding binding, Class<T> type) {
    assertThat(binding).as("%s", binding.violations()).isInstanceOf(Binding.Bound.class);
    return type.cast(((Binding.Bound) binding).plan().operations().getLast());
  }

  private static String sort(String range, String column) {
    return "{'op':'sortRange','range':'%s','keys':[{'column':'%s'}],'hasHeader':true}"
        .formatted(range, column);
  }

  private static String filter(String criteria) {
    return "{'op':'filterRange','range':'Sales!A1:C4','criteria':[%s]}".formatted(criteria);
  }

  @Test
  void columnsAreNamedByHeaderOrLetters() {
    SortRange sort =
        bound(
            bind(
                sales,
                "{'op':'sortRange','range':'Sales!A:C','hasHeader':true,"
                    + "'keys':[{'column':' net ','descending':true},{'column':'a'}]}"),
            SortRange.class);
    assertThat(sort.body()).hasToString("Sales!A2:C4");
    assertThat(sort.keys()).containsExactly(new Key(1, true), new Key(0, false));
  }

  @ParameterizedTest
  @CsvSource({"Profit", "D", "''", "XFE"})
  void unknownColumnsAreNamedWithThoseThereAre(String column) {
    Binding binding = bind(sales, sort("Sales!A1:C4", column));
    assertThat(codes(binding)).containsExactly("unknown-column");
    assertThat(binding.violations().getFirst().message())
        .contains("from A to C", "Region, Net, Tax");
  }

  @Test
  void equalHeadersHaveToBeToldApart() {
    SheetOfText twice = new SheetOfText("Sales", "Net|net", "1|2", "3|4");
    Binding binding = bind(twice, sort("Sales!A1:B3", "Net"));
    assertThat(codes(binding)).containsExactly("ambiguous-column");
    assertThat(binding.violations().getFirst().message()).contains("A, B");
    assertThat(bind(twice, sort("Sales!A1:B3", "B")).violations()).isEmpty();
  }

  @Test
  void theHeaderIsWorkedOutAndSaid() {
    String open = "{'op':'sortRange','range':'Sales!A1:C4','keys':[{'column':'B'}]}";
    Binding guessed = bind(sales, open);
    assertThat(codes(guessed)).containsExactly("header-guessed");
    assertThat(guessed.violations().getFirst().message()).contains("header and stays");
    assertThat(bound(guessed, SortRange.class).body()).hasToString("Sales!A2:C4");

    SheetOfText data = new SheetOfText("Sales", "a|1|2", "b|3|4", "c|5|6", "d|7|8");
    Binding none = bind(data, open);
    assertThat(none.violations().getFirst().message()).contains("taken for data");
    assertThat(bound(none, SortRange.class).body()).hasToString("Sales!A1:C4");

    SheetOfText texts = new SheetOfText("Sales", "Port|Land|Sea", "a|b|c", "d|e|f", "g|h|i");
    assertThat(bound(bind(texts, open), SortRange.class).body()).hasToString("Sales!A1:C4");
    assertThat(bound(bind(texts.filter("A1:C4"), open), SortRange.class).body())
        .hasToString("Sales!A2:C4");
    SheetOfText named = new SheetOfText("Sales", "Port|Land|Sea", "a|b|c", "d|e|f", "g|h|i");
    String byName = open.replace("'B'", "'Land'");
    assertThat(bound(bind(named, byName), SortRange.class).body()).hasToString("Sales!A2:C4");
  }

  @Test
  void blankRowsAtTheEndAreNoRows() {
    SheetOfText sheet = new SheetOfText("Sales", "Net", "2", "1", "", "", "|x");
    assertThat(bound(bind(sheet, sort("Sales!A1:A6", "Net")), SortRange.class).body())
        .hasToString("Sales!A2:A3");
    assertThat(codes(bind(sheet, sort("Sales!A1:A1", "Net")))).containsExactly("no-rows");
    assertThat(codes(bind(sheet, sort("Sales!F1:G9", "Net")))).containsExactly("no-rows");
    assertThat(codes(bind(sheet, sort("Nope!A1:B2", "Net")))).containsExactly("unknown-sheet");
    assertThat(codes(bind(sheet, "{'op':'sortRange','range':'Sales!A1:A3','keys':[]}")))
        .containsExactly("bad-keys");
  }

  @Test
  void tablesAreSortedWithinTheirData() {
    CellArea area = CellArea.parse("A1:C4");
    tables = List.of(new TableInfo("T", "Sales", area, 1, 1, List.of("Region", "Net", "Tax")));
    String sort = "{'op':'sortRange','range':'%s','keys':[{'column':'Net'}],'hasHeader':false}";
    assertThat(bound(bind(sales, sort.formatted("Sales!A1:C4")), SortRange.class).body())
        .hasToString("Sales!A2:C3");
    assertThat(codes(bind(sales, sort.formatted("Sales!A1:B4")))).containsExactly("tears-rows");
    SheetOfText more = new SheetOfText("Sales", "a|1|2", "b|1|2", "c|1|2", "d|1|2", "e|1|2");
    Binding cut = bind(more, sort.formatted("Sales!A1:C5"));
    assertThat(codes(cut)).containsExactly("table-cut");
    assertThat(cut.violations().getFirst().message()).contains("Sales!A1:C4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sortRange", "removeDuplicates"})
  void whatCannotMoveIsNamed(String verb) {
    String how = verb.equals("sortRange") ? ",'keys':[{'column':'A'}]" : "";
    String operation = "{'op':'%s','range':'Sales!A1:B4','hasHeader':true%s}".formatted(verb, how);
    SheetOfText merged = rows().merged("B3:C3");
    assertThat(codes(bind(merged, operation))).containsExactly("merged-cells");
    assertThat(codes(bind(rows().merged("A1:B1"), operation))).isEmpty();
    assertThat(codes(bind(rows().array("B2:B4", "A2:A4*2"), operation)))
        .containsExactly("array-formula", "formulas-move");
    assertThat(codes(bind(rows().array("B2:B2", "SUM(A2:A2)"), operation)))
        .doesNotContain("array-formula");
    assertThat(codes(bind(rows().dataTable("B2:B3"), operation))).containsExactly("array-formula");
    assertThat(codes(bind(rows().pivot("A4:C9"), operation))).containsExactly("pivot-cut");
  }

  private static SheetOfText rows() {
    return new SheetOfText("Sales", "Key|Value", "3|1", "1|2", "2|3");
  }

  @Test
  void rowsThatGoOnBesideTheRangeNeedConsent() {
    Binding binding = bind(sales, sort("Sales!A1:B4", "Net"));
    assertThat(binding.violations())
        .singleElement()
        .satisfies(v -> assertThat(v.consent()).isEqualTo("tears-rows:Sales!A2:B4"));
    assertThat(
            codes(bind(sales, "{'op':'removeDuplicates','range':'Sales!B1:B4','hasHeader':true}")))
        .containsExactly("tears-rows");
  }

  @Test
  void hiddenAndProtectedPlacesAreAskedFor() {
    assertThat(codes(bind(rows().locked(), sort("Sales!A1:B4", "Key"))))
        .containsExactly("protected");
    assertThat(codes(bind(rows().hidden(), sort("Sales!A1:B4", "Key")))).containsExactly("hidden");
    assertThat(codes(bind(rows().hiddenColumn(2), sort("Sales!A1:B4", "Key"))))
        .containsExactly("hidden");
    assertThat(codes(bind(rows().hiddenRow(3), sort("Sales!A1:B4", "Key"))))
        .containsExactly("hidden-rows-stay");
    assertThat(
            codes(
                bind(
                    rows().hiddenRow(3),
                    "{'op':'removeDuplicates','range':'Sales!A1:B4','hasHeader':true}")))
        .containsExactly("hidden");
  }

  @Test
  void formulasThatReadOtherRowsAreWarnedOf() {
    SheetOfText own = new SheetOfText("Sales", "Key|Twice", "3|=A2*$C$1", "1|=A3*$C$1");
    assertThat(codes(bind(own, sort("Sales!A1:B3", "Key")))).isEmpty();
    SheetOfText other = new SheetOfText("Sales", "Key|Sum", "3|=A2", "1|=B2+A3");
    assertThat(codes(bind(other, sort("Sales!A1:B3", "Key")))).containsExactly("formulas-move");
  }

  @Test
  void duplicatesAreLookedForInAllColumnsWhereNoneIsNamed() {
    RemoveDuplicates all =
        bound(
            bind(sales, "{'op':'removeDuplicates','range':'Sales!A1:C4','hasHeader':true}"),
            RemoveDuplicates.class);
    assertThat(all.columns()).containsExactly(0, 1, 2);
    assertThat(all.keep()).isEqualTo(KeepRow.FIRST);
    assertThat(
            codes(
                bind(
                    sales,
                    "{'op':'removeDuplicates','range':'Sales!A1:C4','hasHeader':true,"
                        + "'columns':['Net','Gross']}")))
        .containsExactly("unknown-column");
  }

  @Test
  void whatOnlyRunningShowsIsAskedForToo() {
    remarks =
        List.of(
            new Rehearsal.Remark(
                Violation.Severity.CONSENT, "remove-duplicates", "2 rows go", "Sales!A2:C4", "1"));
    Binding binding =
        bind(sales, "{'op':'removeDuplicates','range':'Sales!A1:C4','hasHeader':true}");
    assertThat(binding.violations())
        .singleElement()
        .satisfies(v -> assertThat(v.consent()).isEqualTo("remove-duplicates:Sales!A2:C4"));
  }

  @Test
  void filtersAreBoundByColumn() {
    FilterRange filter =
        bound(bind(sales, filter("{'column':'Net','values':[1,'']}")), FilterRange.class);
    assertThat(filter.range()).hasToString("Sales!A1:C4");
    assertThat(filter.filters()).singleElement().satisfies(f -> assertThat(f.column()).isOne());
    assertThat(bound(bind(sales, filter("")), FilterRange.class).filters()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'column':'Net'}",
        "{'column':'Net','values':[]}",
        "{'column':'Net','values':['=A1']}",
        "{'column':'Net','values':[1],'operator':'equal','value':1}",
        "{'column':'Net','operator':'equal'}",
        "{'column':'Net','operator':'between','value':1}",
        "{'column':'Net','operator':'contains','value':1}",
        "{'column':'Net','values':[1]},{'column':'B','values':[2]}"
      })
  void criteriaSayOneThing(String criteria) {
    assertThat(codes(bind(sales, filter(criteria)))).containsExactly("bad-filter");
  }

  @Test
  void aFilterElsewhereOnTheSheetGoesWithConsent() {
    assertThat(codes(bind(rows().filter("D1:E9"), filter("").replace("C4", "B4"))))
        .containsExactly("replaces-filter");
    assertThat(codes(bind(rows().filter("A1:B4"), filter("").replace("C4", "B4")))).isEmpty();
    assertThat(codes(bind(rows().locked(), filter("").replace("C4", "B4"))))
        .containsExactly("protected");
  }

  @Test
  void aTableWithoutHeaderCannotBeFiltered() {
    CellArea area = CellArea.parse("A1:C4");
    tables = List.of(new TableInfo("T", "Sales", area, 0, 0, List.of("Region", "Net", "Tax")));
    assertThat(codes(bind(sales, filter("")))).containsExactly("no-header");
    tables = List.of(new TableInfo("T", "Sales", area, 1, 1, List.of("Region", "Net", "Tax")));
    assertThat(bound(bind(sales, filter("")), FilterRange.class).range())
        .hasToString("Sales!A1:C3");
  }
}
