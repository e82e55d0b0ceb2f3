package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.CellPlace;
import dev.deckhand.calc.Recalculation;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values cells of a range have in the midst of a plan, as far as they are known. Nothing is
 * written; operations that have cells change places let {@link KnownValues} do that first.
 */
final class ValuesNow {
  private final SheetCells sheet;
  private final CellArea area;
  private final Map<CellPlace, CellValue> values = new HashMap<>();
  private final Map<CellPlace, Recalculation.Unknown> unknown = new LinkedHashMap<>();

  /** Pending cell changes have to be flushed before. */
  ValuesNow(WorkbookDraft draft, SheetRange range) {
    this.sheet = draft.current().sheet(range.sheet()).orElseThrow();
    this.area = range.area();
    Recomputing recomputing = new Recomputing(draft);
    Recalculation edits = recomputing.soFar();
    edits.values().forEach(this::known);
    edits.notEvaluated().forEach(this::unknown);
    if (sheet.formulas().anyMatch(this::isNeverComputed)) {
      Recalculation all = recomputing.everything();
      all.values()
          .forEach(
              (place, value) -> {
                if (isBare(place)) {
                  values.putIfAbsent(place, value);
                }
              });
      all.notEvaluated().stream().filter(cell -> isBare(cell.place())).forEach(this::unknown);
    }
  }

  private void known(CellPlace place, CellValue value) {
    if (isAsked(place)) {
      values.put(place, value);
    }
  }

  private void unknown(Recalculation.Unknown cell) {
    if (isAsked(cell.place())) {
      unknown.put(cell.place(), cell);
    }
  }

  private boolean isAsked(CellPlace place) {
    return place.sheet().equals(sheet.name()) && area.contains(place.address());
  }

  /** Programs may leave formulas without their results; those need all of the workbook. */
  private boolean isNeverComputed(Cell formula) {
    CellPlace place = place(formula.address());
    return formula.value().isEmpty()
        && area.contains(formula.address())
        && !values.containsKey(place)
        && !unknown.containsKey(place);
  }

  /** Whether a cell has no stored result. */
  private boolean isBare(CellPlace place) {
    CellAddress cell = place.address();
    return isAsked(place) && sheet.value(cell.row(), cell.column()).isEmpty();
  }

  private CellPlace place(CellAddress cell) {
    return new CellPlace(sheet.name(), cell);
  }

  /**
   * The value of a cell as it is now; where that is not known, the one it had.
   *
   * @param stored what the cell is stored with
   */
  CellValue of(CellAddress cell, CellValue stored) {
    return values.getOrDefault(place(cell), stored);
  }

  /** Why the value of a cell is not known, or {@code null}. */
  Recalculation.@Nullable Unknown unknown(CellAddress cell) {
    return unknown.get(place(cell));
  }

  /** The cells whose values are not known. */
  Map<CellPlace, Recalculation.Unknown> unknown() {
    return unknown;
  }
}
