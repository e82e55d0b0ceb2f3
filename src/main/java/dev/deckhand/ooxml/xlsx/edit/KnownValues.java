package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.CellPlace;
import dev.deckhand.calc.Recalculation;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.plan.Rehearsal.Remark;
import dev.deckhand.plan.Violation.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings cells up to date before an operation goes by their values. */
final class KnownValues {
  private static final int EXAMPLES = 3;

  private final WorkbookDraft draft;
  private final String sheet;

  KnownValues(WorkbookDraft draft, String sheet) {
    this.draft = draft;
    this.sheet = sheet;
  }

  /**
   * Writes all changes so far and computes what they bring about in some columns. Where formulas
   * come without values, as some programs store them, all such formulas are computed.
   *
   * @return the cells that still have no value that can be trusted
   */
  List<Recalculation.Unknown> missing(CellArea area, List<Integer> columns) {
    draft.flush();
    SheetCells stored = draft.current().sheet(sheet).orElseThrow();
    List<Cell> formulas = formulas(stored, area, columns).toList();
    if (formulas.isEmpty()) {
      return List.of();
    }
    if (formulas.stream().anyMatch(cell -> cell.value().isEmpty())) {
      draft.current().sheets().forEach(this::withoutValues);
    }
    if (!draft.hasChanges()) {
      return List.of();
    }
    Set<CellPlace> asked =
        formulas.stream()
            .map(cell -> new CellPlace(stored.name(), cell.address()))
            .collect(Collectors.toSet());
    return draft.settle().unknown().stream().filter(u -> asked.contains(u.place())).toList();
  }

  private void withoutValues(SheetCells cells) {
    String part = cells.part().part();
    cells
        .formulas()
        .filter(cell -> cell.value().isEmpty())
        .forEach(cell -> draft.disturbed(part, cell.address()));
  }

  private static Stream<Cell> formulas(SheetCells stored, CellArea area, List<Integer> columns) {
    return columns.stream()
        .distinct()
        .map(c -> new CellArea(area.firstRow(), c, area.lastRow(), c))
        .flatMap(stored::cells)
        .filter(Cell::hasFormula);
  }

  /** Says that an operation cannot go by values nobody knows. */
  void refuse(List<Recalculation.Unknown> unknown, String operation, String use) {
    for (Recalculation.Unknown cell : unknown.stream().limit(EXAMPLES).toList()) {
      String place = cell.place().toString();
      String message =
          "%s has no value that can be trusted (%s), but %s; use other columns or write a value there"
              .formatted(place, cell.reason(), use);
      draft.notes().remark(new Remark(Severity.ERROR, "value-unknown", message, place, operation));
      draft.notes().notEvaluated(place, cell.formula(), cell.reason());
    }
  }
}
