package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.CellPlace;
import dev.deckhand.calc.EditedCells;
import dev.deckhand.calc.EvaluationSettings;
import dev.deckhand.calc.Recalculation;
import dev.deckhand.calc.SnapshotSource;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Computes what the edited cells bring about and writes the results next to the formulas. A result
 * that is not known is not written: the old one stays, or none where the formula is new.
 */
final class Recomputing {
  /**
   * What came of it.
   *
   * @param changed cells with another value that were not edited themselves, by worksheet part
   * @param incomplete whether Excel has to compute the rest
   */
  record Outcome(Map<String, TreeSet<CellAddress>> changed, boolean incomplete) {
    static final Outcome NOTHING = new Outcome(Map.of(), false);
  }

  private final WorkbookDraft draft;
  private final EvaluationSettings settings;

  Recomputing(WorkbookDraft draft, EvaluationSettings settings) {
    this.draft = draft;
    this.settings = settings;
  }

  Outcome run() {
    EditedCells edits = new EditedCells(new SnapshotSource(draft.current().snapshot()));
    if (!gather(edits)) {
      return Outcome.NOTHING;
    }
    Recalculation recalculation = Recalculation.of(edits, settings);
    for (Recalculation.Change change : recalculation.changes()) {
      write(change.place(), change.after());
    }
    draft.flush();
    new SpillAreas(draft, settings).follow(recalculation);
    recalculation
        .notEvaluated()
        .forEach(u -> draft.notes().notEvaluated(u.place().toString(), u.formula(), u.reason()));
    return new Outcome(changed(recalculation), !recalculation.notEvaluated().isEmpty());
  }

  /** Names the cells that hold something else now; returns whether there are any. */
  private boolean gather(EditedCells edits) {
    boolean any = false;
    for (SheetCells sheet : draft.current().sheets()) {
      SheetCells before = draft.beforePart(sheet.part().part());
      for (CellAddress cell : draft.edited(sheet.part().part())) {
        Optional<Cell> now = sheet.cell(cell.row(), cell.column());
        if (before == null || differs(before.cell(cell.row(), cell.column()), now)) {
          gather(edits, sheet.name(), cell, now);
          any = true;
        }
      }
    }
    return any;
  }

  private static boolean differs(Optional<Cell> before, Optional<Cell> now) {
    return !before.map(Cell::value).equals(now.map(Cell::value))
        || !before.map(Cell::formula).equals(now.map(Cell::formula));
  }

  private static void gather(
      EditedCells edits, String sheet, CellAddress address, Optional<Cell> now) {
    CellFormula formula = now.map(Cell::formula).orElse(null);
    if (formula == null) {
      edits.setValue(sheet, address, now.map(Cell::value).orElse(CellValue.EMPTY));
    } else {
      edits.setFormula(sheet, address, formula);
    }
  }

  private void write(CellPlace place, CellValue value) {
    draft.sheet(place.sheet()).content(place.address(), new Content.Result(value));
  }

  private Map<String, TreeSet<CellAddress>> changed(Recalculation recalculation) {
    Map<String, TreeSet<CellAddress>> changed = new HashMap<>();
    for (Recalculation.Change change : recalculation.changes()) {
      String part = draft.sheet(change.place().sheet()).stored().part().part();
      Set<CellAddress> edited = draft.edited(part);
      if (!edited.contains(change.place().address())) {
        changed.computeIfAbsent(part, p -> new TreeSet<>()).add(change.place().address());
      }
    }
    return changed;
  }
}
