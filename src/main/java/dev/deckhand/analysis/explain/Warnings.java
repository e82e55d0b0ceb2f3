package dev.deckhand.analysis.explain;

import dev.deckhand.analysis.explain.ReferredRanges.Referred;
import dev.deckhand.analysis.quality.HardCodedNumbers;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What may be wrong with a formula. */
final class Warnings {
  private static final Set<String> VOLATILE =
      Set.of(
          "TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "CELL", "INFO");

  private final WorkbookSnapshot workbook;
  private final List<DataTable> tables;
  private final String sheet;
  private final CellAddress here;
  private final List<String> found = new ArrayList<>();

  Warnings(WorkbookSnapshot workbook, List<DataTable> tables, String sheet, CellAddress here) {
    this.workbook = workbook;
    this.tables = tables;
    this.sheet = sheet;
    this.here = here;
  }

  List<String> of(Expression expression, List<Referred> ranges) {
    Expressions.walk(expression, this::part);
    HardCodedNumbers.of(expression)
        .forEach(number -> found.add("The number " + number + " is typed into the formula."));
    for (Referred referred : ranges) {
      range(referred);
    }
    return found.stream().distinct().toList();
  }

  private void part(Expression part) {
    switch (part) {
      case Expression.ErrorLiteral error ->
          found.add("It contains " + error.error().code() + ": what it referred to was deleted.");
      case Expression.Call call when VOLATILE.contains(call.function()) ->
          found.add(call.function() + " is recalculated with every change of the workbook.");
      case Expression.Reference reference
          when reference.sheet() != null && reference.sheet().isExternal() ->
          found.add(part.print() + " reads another workbook.");
      default -> {}
    }
  }

  private void range(Referred referred) {
    RangeFacts facts = RangeFacts.of(workbook, referred.range());
    CellArea area = referred.range().area();
    if (facts.errors() > 0) {
      found.add("%s holds %d errors.".formatted(referred.text(), facts.errors()));
    }
    if (facts.textNumbers() > 0 && !facts.words().endsWith("texts")) {
      found.add(
          "%s holds %d numbers stored as text, which do not count."
              .formatted(referred.text(), facts.textNumbers()));
    }
    if (area.isWholeColumns() || area.isWholeRows()) {
      found.add(referred.text() + " reads whole columns or rows, whatever is added to them.");
    } else if (!area.isSingleCell() && leavesOut(referred)) {
      found.add(
          "%s stops before row %d, which holds a number too."
              .formatted(referred.text(), area.lastRow() + 2));
    }
  }

  /** Whether the row below a column range belongs to the same numbers. */
  private boolean leavesOut(Referred referred) {
    CellArea area = referred.range().area();
    SheetSnapshot target = workbook.sheet(referred.range().sheet()).orElse(null);
    int next = area.lastRow() + 1;
    if (target == null || area.columns() > 1 || area.rows() < 2 || next >= CellAddress.ROWS) {
      return false;
    }
    boolean number = target.value(next, area.firstColumn()) instanceof CellValue.Number;
    boolean own =
        referred.range().sheet().equalsIgnoreCase(sheet)
            && here.column() == area.firstColumn()
            && next < here.row();
    boolean table =
        tables.stream()
            .filter(t -> t.sheet() == target)
            .anyMatch(
                t -> t.data().firstRow() == area.firstRow() && t.data().lastRow() > area.lastRow());
    return number && (own || table);
  }
}
