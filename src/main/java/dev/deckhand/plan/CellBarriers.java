package dev.deckhand.plan;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.TableInfo;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Places of the base version that cannot be written as asked: parts of array formulas, cells behind
 * merged ones, table headers that would not be text.
 */
final class CellBarriers {
  private final Findings findings;
  private final SheetLedger sheets;

  CellBarriers(Findings findings, SheetLedger sheets) {
    this.findings = findings;
    this.sheets = sheets;
  }

  /** Checks what an operation puts into a worksheet of the base version. */
  void check(CellEdit edit, SheetSnapshot base) {
    arrays(edit, base);
    dataTables(edit, base);
    pivots(edit, base);
    merges(edit, base);
    tableHeaders(edit, base);
  }

  /** As {@link #check}, for an operation that takes merges away. */
  void checkReplaced(CellEdit edit, SheetSnapshot base) {
    arrays(edit, base);
    tableHeaders(edit, base);
  }

  private void arrays(CellEdit edit, SheetSnapshot base) {
    base.formulas()
        .map(cell -> Objects.requireNonNull(cell.formula()))
        .map(CellFormula::array)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .filter(array -> !array.isSingleCell() && !edit.area().covers(array))
        .filter(array -> writes(edit, array, input -> !(input instanceof CellInput.Keep)))
        .forEach(
            array ->
                error(
                    edit,
                    array,
                    "array-formula",
                    "is one array formula; change all or none of it"));
  }

  private void dataTables(CellEdit edit, SheetSnapshot base) {
    base.dataTableAreas().stream()
        .filter(table -> !edit.area().covers(table))
        .filter(table -> writes(edit, table, input -> !(input instanceof CellInput.Keep)))
        .forEach(
            table ->
                error(edit, table, "array-formula", "is a data table; change all or none of it"));
  }

  private void pivots(CellEdit edit, SheetSnapshot base) {
    base.pivotAreas().stream()
        .filter(pivot -> writes(edit, pivot, input -> !(input instanceof CellInput.Keep)))
        .forEach(
            pivot ->
                error(
                    edit,
                    pivot,
                    "pivot-cells",
                    "is a pivot table, which fills its cells itself; change its source instead"));
  }

  /** What fills an area as a whole and does not bear a change of its shape. */
  static Optional<String> whole(SheetSnapshot base, CellArea area) {
    Stream<String> arrays =
        base.formulas()
            .map(cell -> Objects.requireNonNull(cell.formula()).array())
            .filter(array -> array != null && array.intersects(area))
            .map(array -> "the array formula of " + array);
    Stream<String> tables =
        base.dataTableAreas().stream().filter(area::intersects).map(t -> "the data table " + t);
    Stream<String> pivots =
        base.pivotAreas().stream().filter(area::intersects).map(p -> "the pivot table " + p);
    return Stream.of(arrays, tables, pivots).flatMap(found -> found).findFirst();
  }

  private void merges(CellEdit edit, SheetSnapshot base) {
    for (CellArea merged : base.mergedAreas()) {
      if (fillsBehind(edit, merged)) {
        error(
            edit,
            merged,
            "merged-cells",
            "is merged; write to its first cell " + merged.first() + " only");
      }
    }
  }

  private void tableHeaders(CellEdit edit, SheetSnapshot base) {
    for (TableInfo table : sheets.workbook().tables()) {
      CellArea area = table.area();
      CellArea header =
          new CellArea(area.firstRow(), area.firstColumn(), area.firstRow(), area.lastColumn());
      boolean here = table.sheet().equals(base.name()) && table.headerRows() > 0;
      if (here && writes(edit, header, input -> !leavesText(input))) {
        error(
            edit,
            header,
            "table-header",
            "is the header of table " + table.name() + "; its cells hold text only");
      }
    }
  }

  private static boolean leavesText(CellInput input) {
    return input instanceof CellInput.Keep
        || (input instanceof CellInput.Constant constant
            && constant.value() instanceof CellValue.Text);
  }

  /** Whether any cell of the part gets an input of a kind. */
  private static boolean writes(CellEdit edit, CellArea part, Predicate<CellInput> kind) {
    return edit.area()
        .intersection(part)
        .filter(common -> any(common, (row, column) -> kind.test(edit.inputs().at(row, column))))
        .isPresent();
  }

  private static boolean fillsBehind(CellEdit edit, CellArea merged) {
    CellPredicate behind =
        (row, column) ->
            (row != merged.firstRow() || column != merged.firstColumn())
                && edit.inputs().at(row, column).fills();
    return edit.area().intersection(merged).filter(common -> any(common, behind)).isPresent();
  }

  @FunctionalInterface
  private interface CellPredicate {
    boolean test(int row, int column);
  }

  private static boolean any(CellArea area, CellPredicate predicate) {
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
        if (predicate.test(row, column)) {
          return true;
        }
      }
    }
    return false;
  }

  private void error(CellEdit edit, CellArea place, String code, String what) {
    String anchor = new SheetRange(edit.sheet().name(), place).toString();
    findings.error(code, anchor + " " + what, anchor, edit.operation());
  }
}
