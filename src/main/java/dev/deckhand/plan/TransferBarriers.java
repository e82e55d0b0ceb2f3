package dev.deckhand.plan;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.TableInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What copies and moves must not take apart or cover: arrays, merges, tables, pivot tables. */
final class TransferBarriers {
  private final Findings findings;
  private final SheetLedger sheets;

  TransferBarriers(Findings findings, SheetLedger sheets) {
    this.findings = findings;
    this.sheets = sheets;
  }

  /** Checks the source of a copy. */
  void copied(Operation operation, Targets.Target from, CopyWhat what) {
    SheetSnapshot base = from.sheet().base().orElse(null);
    if (base == null || what == CopyWhat.VALUES || what == CopyWhat.FORMATS) {
      return;
    }
    for (CellFormula formula : arrays(base)) {
      CellArea array = Objects.requireNonNull(formula.array());
      boolean follows = formula.dynamic() && from.area().contains(array.first());
      if (!follows && isCut(array, from.area())) {
        error(
            operation,
            base,
            array,
            "array-formula",
            formula.dynamic()
                ? "is filled by the formula in %s; copy that cell, or what: values"
                    .formatted(array.first())
                : "is one array formula; copy all of it, or what: values");
      }
    }
    base.dataTableAreas().stream()
        .filter(from.area()::intersects)
        .forEach(
            area ->
                error(
                    operation,
                    base,
                    area,
                    "array-formula",
                    "is a data table, which cannot be copied; copy what: values"));
    if (what == CopyWhat.ALL) {
      mergesCut(operation, base, from.area(), "copy all of it, or what: contents");
    }
  }

  /** Checks the source of a move. */
  void moved(Operation operation, Targets.Target from, Targets.Target to) {
    SheetSnapshot base = from.sheet().base().orElse(null);
    if (base == null) {
      return;
    }
    CellArea area = from.area();
    for (CellFormula formula : arrays(base)) {
      CellArea array = Objects.requireNonNull(formula.array());
      if (isCut(array, area)) {
        error(operation, base, array, "array-formula", "is one array formula; move all of it");
      }
    }
    base.dataTableAreas().stream()
        .filter(area::intersects)
        .forEach(
            data ->
                error(
                    operation,
                    base,
                    data,
                    "array-formula",
                    "is a data table, which cannot be moved; clear it first"));
    mergesCut(operation, base, area, "move all of it or unmerge it first");
    boolean elsewhere = from.sheet() != to.sheet();
    for (CellArea pivot : base.pivotAreas()) {
      if (isCut(pivot, area) || (elsewhere && area.intersects(pivot))) {
        String what =
            elsewhere
                ? "is a pivot table, which stays on its worksheet; build another one there"
                : "is a pivot table; move all of it";
        error(operation, base, pivot, "pivot-cut", what);
      }
    }
    tables(operation, base, from, to);
  }

  private void tables(
      Operation operation, SheetSnapshot base, Targets.Target from, Targets.Target to) {
    boolean takesOne = false;
    for (TableInfo table : sheets.workbook().tables()) {
      if (!table.sheet().equals(base.name()) || !table.area().intersects(from.area())) {
        continue;
      }
      boolean whole = from.area().covers(table.area());
      takesOne |= whole;
      if (!whole && !isWithinData(table, from.area())) {
        error(
            operation,
            base,
            table.area(),
            "table-cut",
            "is table " + table.name() + "; move all of it, or cells of its data rows only");
      }
    }
    for (TableInfo table : sheets.workbook().tables()) {
      boolean here = table.sheet().equals(to.sheet().name());
      boolean goes = from.sheet() == to.sheet() && from.area().covers(table.area());
      if (here
          && !goes
          && table.area().intersects(to.area())
          && (takesOne || !isWithinData(table, to.area()))) {
        to.sheet()
            .base()
            .ifPresent(
                target ->
                    error(
                        operation,
                        target,
                        table.area(),
                        "table-cut",
                        "is table " + table.name() + ", which this would cover; move beside it"));
      }
    }
  }

  private static boolean isWithinData(TableInfo table, CellArea area) {
    CellArea all = table.area();
    return all.covers(area)
        && area.firstRow() >= all.firstRow() + table.headerRows()
        && area.lastRow() <= all.lastRow() - table.totalsRows();
  }

  /**
   * Checks the target of a copy or move.
   *
   * @param leaving cells of the same worksheet that go elsewhere; {@code null} for none
   */
  void covered(Operation operation, Targets.Target to, @Nullable CellArea leaving) {
    SheetSnapshot base = to.sheet().base().orElse(null);
    if (base == null) {
      return;
    }
    base.pivotAreas().stream()
        .filter(to.area()::intersects)
        .filter(pivot -> leaving == null || !leaving.covers(pivot))
        .forEach(
            pivot ->
                error(
                    operation,
                    base,
                    pivot,
                    "pivot-cut",
                    "is a pivot table, which cannot be written to; choose another place"));
    base.dataTableAreas().stream()
        .filter(to.area()::intersects)
        .forEach(
            data ->
                error(
                    operation,
                    base,
                    data,
                    "array-formula",
                    "is a data table, which cannot be written to; clear it first"));
  }

  /** Checks that a target takes merged cells as a whole. */
  void coversMerges(Operation operation, Targets.Target to, @Nullable CellArea leaving) {
    to.sheet()
        .base()
        .ifPresent(
            base ->
                base.mergedAreas().stream()
                    .filter(merged -> leaving == null || !leaving.covers(merged))
                    .filter(merged -> isCut(merged, to.area()))
                    .forEach(
                        merged ->
                            error(
                                operation,
                                base,
                                merged,
                                "merged-cells",
                                "is merged; cover all of it or unmerge it first")));
  }

  private void mergesCut(Operation operation, SheetSnapshot base, CellArea area, String next) {
    base.mergedAreas().stream()
        .filter(merged -> isCut(merged, area))
        .forEach(merged -> error(operation, base, merged, "merged-cells", "is merged; " + next));
  }

  private static List<CellFormula> arrays(SheetSnapshot base) {
    List<CellFormula> arrays = new ArrayList<>();
    base.formulas()
        .forEach(
            cell -> {
              CellFormula formula = cell.formula();
              CellArea array = formula == null ? null : formula.array();
              if (formula != null && array != null && !array.isSingleCell()) {
                arrays.add(formula);
              }
            });
    return arrays;
  }

  private static boolean isCut(CellArea whole, CellArea area) {
    return area.intersects(whole) && !area.covers(whole);
  }

  private void error(
      Operation operation, SheetSnapshot sheet, CellArea area, String code, String what) {
    String anchor = new SheetRange(sheet.name(), area).toString();
    findings.error(code, anchor + " " + what, anchor, operation);
  }
}
