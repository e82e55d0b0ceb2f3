package dev.deckhand.plan;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.SheetSnapshot;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What cannot change rows, and what the user has to agree to before rows do. */
final class ArrangeBarriers {
  private final Findings findings;
  private final CellReach reach;

  ArrangeBarriers(BinderContext context) {
    this.findings = context.findings();
    this.reach = context.reach();
  }

  /** Checks rows whose cells are to change places. */
  void move(ArrangeTargets.Rows rows, Operation operation) {
    SheetSnapshot base = rows.base();
    List<CellArea> arrays =
        base.formulas()
            .map(cell -> Objects.requireNonNull(cell.formula()).array())
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .filter(array -> !array.isSingleCell())
            .toList();
    bar(rows, operation, base.mergedAreas(), "merged-cells", "is merged; unmerge it first");
    bar(rows, operation, arrays, "array-formula", "is one array formula; clear it first");
    bar(rows, operation, base.dataTableAreas(), "array-formula", "is a data table; clear it first");
    bar(
        rows,
        operation,
        base.pivotAreas(),
        "pivot-cut",
        "is a pivot table, whose rows its own fields arrange; name rows outside it");
    beside(rows, operation);
  }

  private void bar(
      ArrangeTargets.Rows rows,
      Operation operation,
      List<CellArea> areas,
      String code,
      String what) {
    for (CellArea area : areas) {
      if (area.intersects(rows.body())) {
        String anchor = rows.anchor(area);
        findings.error(code, anchor + " " + what, anchor, operation);
      }
    }
  }

  /** Rows that go on beside the range are torn apart, as Excel warns. */
  private void beside(ArrangeTargets.Rows rows, Operation operation) {
    CellArea body = rows.body();
    int left = body.firstColumn() - 1;
    int right = body.lastColumn() + 1;
    boolean tears =
        rows.table() == null
            ? isFilled(rows, left) || isFilled(rows, right)
            : body.columns() < rows.table().area().columns();
    if (tears) {
      String anchor = rows.anchor(body);
      findings.consent(
          "tears-rows",
          "%s is part of wider rows; the cells beside it stay where they are. Name all columns to"
                  .formatted(anchor)
              + " keep rows together",
          anchor,
          operation);
    }
  }

  private static boolean isFilled(ArrangeTargets.Rows rows, int column) {
    CellArea body = rows.body();
    IntPredicate filled = row -> !rows.base().value(row, column).isEmpty();
    return column >= 0
        && column < CellAddress.COLUMNS
        && IntStream.rangeClosed(body.firstRow(), body.lastRow()).anyMatch(filled);
  }

  /** Hidden columns are arranged with the others; hidden rows only where the operation says so. */
  void hidden(ArrangeTargets.Rows rows, boolean rowsToo, Operation operation) {
    if (rowsToo) {
      reach.touches(operation, rows.sheet(), rows.body());
      return;
    }
    String anchor = rows.anchor(rows.body());
    reach.touchesSheet(operation, rows.sheet(), anchor);
    CellArea body = rows.body();
    boolean columns =
        IntStream.rangeClosed(body.firstColumn(), body.lastColumn())
            .anyMatch(rows.base()::isColumnHidden);
    if (columns) {
      findings.consent(
          "hidden", anchor + " has hidden columns, whose cells move too", anchor, operation);
    }
  }

  /** Formulas that read other rows read others again after they have moved. */
  void formulas(ArrangeTargets.Rows rows, Operation operation) {
    String anchor = rows.anchor(rows.body());
    rows.base()
        .cells(rows.body())
        .filter(ArrangeBarriers::readsOtherRows)
        .findFirst()
        .ifPresent(
            cell ->
                findings.warning(
                    "formulas-move",
                    "%s reads cells of other rows; formulas move as copies do and then read the rows"
                            .formatted(rows.anchor(CellArea.of(cell.address())))
                        + " that lie there from their new place",
                    anchor,
                    operation));
  }

  private static boolean readsOtherRows(Cell cell) {
    CellFormula formula = cell.formula();
    return formula != null && RowReferences.readsOtherRows(formula.text(), cell.address().row());
  }
}
