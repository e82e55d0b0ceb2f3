package dev.deckhand.plan;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the cells a pivot table fills may not be, and what needs consent to become part of it. */
final class PivotReach {
  private final BinderContext context;

  PivotReach(BinderContext context) {
    this.context = context;
  }

  /**
   * Checks the cells a pivot table has filled.
   *
   * @param after the workbook with the pivot table
   */
  void check(BoundObjectOperation.AddPivot pivot, Operation proposed, WorkbookSnapshot after) {
    SheetLedger.Entry sheet = context.sheets().find(pivot.sheet()).orElseThrow();
    SheetSnapshot base = sheet.base().orElse(null);
    List<CellArea> before = base == null ? List.of() : base.pivotAreas();
    CellArea filled = added(before, after, sheet.name()).orElse(null);
    if (filled == null) {
      return;
    }
    String range = new SheetRange(sheet.name(), filled).toString();
    List<String> inTheWay = new ArrayList<>();
    if (pivot.source().sheet().equalsIgnoreCase(sheet.name())
        && pivot.source().area().intersects(filled)) {
      inTheWay.add("its own source " + pivot.source());
    }
    before.stream().filter(filled::intersects).forEach(a -> inTheWay.add("the pivot table " + a));
    for (TableInfo table : context.sheets().workbook().tables()) {
      if (table.sheet().equalsIgnoreCase(sheet.name()) && table.area().intersects(filled)) {
        inTheWay.add("the table " + table.name());
      }
    }
    if (base != null) {
      base.mergedAreas().stream()
          .filter(filled::intersects)
          .forEach(a -> inTheWay.add("the merged cells " + a));
    }
    for (String other : inTheWay) {
      context
          .findings()
          .error(
              "pivot-overlaps",
              "The pivot table would fill %s and so overlap %s; choose another target, best on a sheet of its own"
                  .formatted(range, other),
              range,
              proposed);
    }
    if (inTheWay.isEmpty()) {
      CellInput something = new CellInput.Constant(CellValue.EMPTY);
      context.reach().edits(new CellEdit(proposed, sheet, filled, (r, c) -> something));
    }
  }

  /** The area of the pivot table that was not there before. */
  private static Optional<CellArea> added(
      List<CellArea> before, WorkbookSnapshot after, String sheet) {
    List<CellArea> areas =
        new ArrayList<>(after.sheet(sheet).map(SheetSnapshot::pivotAreas).orElse(List.of()));
    before.forEach(areas::remove);
    return areas.stream().findFirst();
  }
}
