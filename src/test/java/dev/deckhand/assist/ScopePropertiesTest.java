package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.guard.Guards;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.LineOperation;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.Plans;
import dev.deckhand.plan.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** Whatever a plan does, every cell outside its scope is what it was. */
class ScopePropertiesTest {
  private static final OoxmlEngine ENGINE = new OoxmlEngine();
  private static final OfficeFile FILE = new GuardedBook(ENGINE).plain();
  private final Prover prover = new Prover(ENGINE, Guards.standard());

  @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void changedCellsLieInsideTheScope(
      @ForAll("scopes") List<String> texts, @ForAll("steps") List<String> steps) {
    Scope scope = Scope.of(texts);
    EditPlan plan = Plans.of(steps.toArray(String[]::new));
    Proof proof = prover.prove(FILE, plan, scope);
    Statistics.label("outcome").collect(proof.getClass().getSimpleName());
    if (proof instanceof Proof.Proven proven) {
      OfficeFile after = proven.edited().file();
      boolean linesMove = plan.operations().stream().anyMatch(ScopePropertiesTest::movesLines);
      for (SheetSnapshot before : ENGINE.workbook(FILE).sheets()) {
        SheetSnapshot now = ENGINE.workbook(after).sheet(before.name()).orElse(null);
        if (now == null) {
          assertThat(scope.coversSheet(before.name())).as("%s is gone", before.name()).isTrue();
        } else {
          assertThat(outside(now, scope, linesMove ? before : now))
              .as("%s in %s after %s", before.name(), texts, steps)
              .isEqualTo(outside(before, scope, before));
        }
      }
    }
  }

  /** Without moved lines the whole worksheet is compared, else the cells there were. */
  private static List<String> outside(SheetSnapshot sheet, Scope scope, SheetSnapshot places) {
    List<String> cells = new ArrayList<>();
    places
        .cells()
        .map(Cell::address)
        .filter(at -> !scope.contains(sheet.name(), at))
        .forEach(at -> cells.add(at + " " + content(sheet, at)));
    return cells;
  }

  private static String content(SheetSnapshot sheet, CellAddress at) {
    Optional<Cell> cell = sheet.cell(at);
    return cell.map(
            c -> (c.formula() == null ? String.valueOf(c.value()) : "formula") + c.numberFormat())
        .orElse("");
  }

  private static boolean movesLines(Operation operation) {
    return operation instanceof LineOperation;
  }

  @Provide
  Arbitrary<List<String>> scopes() {
    return Arbitraries.of(
            "Data!A1:E9",
            "Data!A:E",
            "Data!B2:C4",
            "Data!F1:J20",
            "Data!4:12",
            "Data",
            "Notes",
            "Notes!A1:B3",
            "New",
            "Locked!B1")
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<String>> steps() {
    return Arbitraries.oneOf(cells(), lines(), sheets()).list().ofMinSize(1).ofMaxSize(3);
  }

  private static Arbitrary<String> cells() {
    Arbitrary<String> ranges =
        Combinators.combine(
                Arbitraries.of("Data", "Notes", "Locked"),
                Arbitraries.integers().between(0, 7),
                Arbitraries.integers().between(1, 11),
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(0, 3))
            .as(
                (sheet, column, row, right, down) ->
                    "%s!%s%d:%s%d"
                        .formatted(
                            sheet,
                            CellAddress.columnName(column),
                            row,
                            CellAddress.columnName(column + right),
                            row + down));
    return Combinators.combine(
            ranges,
            Arbitraries.of(
                "{'op':'fillFormula','range':'%s','formula':'=ROW()*3'}",
                "{'op':'fillFormula','range':'%s','formula':'=SEQUENCE(3,2)'}",
                "{'op':'clearCells','range':'%s'}",
                "{'op':'clearCells','range':'%s','what':'formats'}",
                "{'op':'formatCells','range':'%s','format':{'numberFormat':'0.0'}}",
                "{'op':'mergeCells','range':'%s'}",
                "{'op':'setValidation','range':'%s','rule':{'type':'list','values':['a']}}",
                "{'op':'addConditionalFormat','range':'%s','rule':{'type':'duplicate'}}",
                "{'op':'copyRange','from':'%s','to':'Data!F12'}",
                "{'op':'copyRange','from':'Data!A1:B2','to':'%s'}",
                "{'op':'moveRange','from':'%s','to':'Data!F12'}",
                "{'op':'replaceText','range':'%s','find':'Port','replace':'Harbour'}",
                "{'op':'sortRange','range':'%s','keys':[{'column':'B','descending':true}],"
                    + "'hasHeader':false}",
                "{'op':'removeDuplicates','range':'%s','hasHeader':false}",
                "{'op':'defineName','name':'Spot','refersTo':'%s'}"))
        .as((range, operation) -> operation.formatted(range));
  }

  private static Arbitrary<String> lines() {
    return Combinators.combine(
            Arbitraries.of(
                "{'op':'insertRows','sheet':'%s','at':%d}",
                "{'op':'deleteRows','sheet':'%s','at':%d}",
                "{'op':'setRowHeight','rows':'%s!%d:9','height':30}"),
            Arbitraries.of("Data", "Notes"),
            Arbitraries.integers().between(1, 9))
        .as(String::formatted);
  }

  private static Arbitrary<String> sheets() {
    return Arbitraries.of(
        "{'op':'insertColumns','sheet':'Data','at':'C'}",
        "{'op':'deleteColumns','sheet':'Data','at':'F'}",
        "{'op':'addSheet','name':'New'}",
        "{'op':'copySheet','sheet':'Data','name':'New'}",
        "{'op':'deleteSheet','sheet':'Notes'}",
        "{'op':'freezePanes','sheet':'Data','rows':1}",
        "{'op':'moveSheet','sheet':'Data','position':2}");
  }
}
