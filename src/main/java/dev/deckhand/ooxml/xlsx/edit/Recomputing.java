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
import dev.deckhand.document.LineShift;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes what the edited cells bring about and puts the results next to the formulas. A result
 * that is not known is not written: the old one stays, or none where the formula is new.
 */
final class Recomputing {
  /**
   * What came of it.
   *
   * @param changed cells with another value that were not edited themselves, by worksheet part
   * @param unknown cells whose value is not known; Excel has to compute them
   * @param substitutes whether cells hold an older error in place of one that files cannot hold
   */
  record Outcome(
      Map<String, CellSet> changed, List<Recalculation.Unknown> unknown, boolean substitutes) {
    static final Outcome NOTHING = new Outcome(Map.of(), List.of(), false);

    /** Whether Excel has to compute when it opens the file. */
    boolean incomplete() {
      return substitutes || !unknown.isEmpty();
    }

    void sayUnknown(ChangeNotes notes) {
      unknown.forEach(u -> notes.notEvaluated(u.place().toString(), u.formula(), u.reason()));
    }

    /** What came of it together with what came of an earlier run on the same draft. */
    Outcome after(Outcome earlier) {
      if (earlier.equals(NOTHING)) {
        return this;
      }
      Map<String, CellSet> all = new HashMap<>();
      earlier.changed.forEach((part, cells) -> all.put(part, union(new CellSet(), cells)));
      changed.forEach((part, cells) -> all.merge(part, cells, Outcome::union));
      return new Outcome(all, unknown, substitutes || earlier.substitutes);
    }

    private static CellSet union(CellSet a, CellSet b) {
      b.forEach(a::put);
      return a;
    }

    Outcome shifted(String part, LineShift shift) {
      Map<String, CellSet> moved = new HashMap<>(changed);
      moved.computeIfPresent(part, (p, cells) -> CellOrigins.moved(cells, shift));
      return new Outcome(moved, unknown, substitutes);
    }
  }

  private final WorkbookDraft draft;
  private final EvaluationSettings settings;
  private final SnapshotSource source;

  /** The cells that hold something else now, by worksheet. */
  private final Map<String, CellSet> edited = new LinkedHashMap<>();

  private final Map<CellPlace, CellFormula> disturbed = new LinkedHashMap<>();

  Recomputing(WorkbookDraft draft) {
    this.draft = draft;
    this.settings = draft.settings();
    this.source = new SnapshotSource(draft.current().snapshot());
  }

  Outcome run() {
    draft.current().sheets().forEach(this::gather);
    if (edited.isEmpty() && disturbed.isEmpty()) {
      return Outcome.NOTHING;
    }
    Recalculation recalculation = Recalculation.of(draft.formulas(), edits(), settings);
    SpillAreas areas = new SpillAreas(settings, () -> settled(recalculation));
    boolean[] substitutes = {false};
    eachResult(
        recalculation,
        (target, row, column, value) -> {
          target.sheet().result(row, column, value, areas.of(target.sheet(), row, column, value));
          substitutes[0] |= isStoredOtherwise(value);
        });
    return new Outcome(changed(recalculation), recalculation.notEvaluated(), substitutes[0]);
  }

  /** Whether a file cannot hold the value itself, so that Excel has to find it again. */
  private static boolean isStoredOtherwise(CellValue value) {
    return value instanceof CellValue.Error error && error.error() != error.error().stored();
  }

  /** What the edit has brought about so far; nothing is written. */
  Recalculation soFar() {
    draft.current().sheets().forEach(this::gather);
    return edited.isEmpty() && disturbed.isEmpty()
        ? Recalculation.NOTHING
        : Recalculation.of(draft.formulas(), edits(), settings);
  }

  /** What all formulas give after the edits {@link #soFar}; nothing is written. */
  Recalculation everything() {
    return Recalculation.all(edits(), settings);
  }

  /** Finds the cells of a worksheet that hold something else now. */
  private void gather(SheetCells sheet) {
    String part = sheet.part().part();
    SheetDraft now = draft.sheet(sheet.name());
    CellSet other = new CellSet();
    for (CellAddress cell : draft.edited(part)) {
      Optional<Cell> before = draft.beforeCell(part, cell);
      boolean newlyFilled =
          before.isEmpty() && now.pending(cell).content() instanceof Content.Filled;
      if (newlyFilled || differs(NowCell.of(now, cell), before, sheet.cell(cell))) {
        other.put(cell);
      }
    }
    if (!other.isEmpty()) {
      edited.put(sheet.name(), other);
    }
    for (CellAddress cell : draft.disturbed(part)) {
      CellFormula formula = NowCell.of(now, cell).formula();
      if (formula != null && !isEdited(sheet.name(), cell)) {
        disturbed.put(new CellPlace(sheet.name(), cell), formula);
      }
    }
  }

  /**
   * Whether a cell is not what it was before the plan, or not what the plan has written so far: the
   * formulas of what is written are computed otherwise, those of cleared cells among them.
   */
  private static boolean differs(NowCell now, Optional<Cell> before, Optional<Cell> written) {
    return !now.equals(NowCell.of(before)) || !now.equals(NowCell.of(written));
  }

  private boolean isEdited(String sheet, CellAddress cell) {
    CellSet cells = edited.get(sheet);
    return cells != null && cells.contains(cell);
  }

  private EditedCells edits() {
    EditedCells edits = new EditedCells(source);
    edited.forEach(
        (name, cells) -> {
          SheetDraft sheet = draft.sheet(name);
          FilledRuns filled = new FilledRuns(name, edits);
          for (CellAddress cell : cells) {
            if (sheet.pending(cell).content() instanceof Content.Filled fill) {
              filled.add(cell, fill.shown());
            } else {
              set(edits, name, cell, NowCell.of(sheet, cell));
            }
          }
          filled.close();
        });
    disturbed.forEach(
        (place, formula) -> edits.setFormula(place.sheet(), place.address(), formula));
    return edits;
  }

  private static void set(EditedCells edits, String sheet, CellAddress cell, NowCell now) {
    CellFormula formula = now.formula();
    if (formula == null) {
      edits.setValue(sheet, cell, now.value());
    } else {
      edits.setFormula(sheet, cell, formula);
    }
  }

  /**
   * A worksheet with results.
   *
   * @param planned the cells the plan changed
   * @param edited those of them that hold something else now
   */
  private record Target(SheetDraft sheet, CellSet planned, CellSet edited) {
    String part() {
      return sheet.stored().part().part();
    }
  }

  private List<Target> targets() {
    return source.sheets().stream().map(this::target).toList();
  }

  private Target target(String name) {
    SheetDraft sheet = draft.sheet(name);
    CellSet planned = draft.edited(sheet.stored().part().part());
    return new Target(sheet, planned, edited.getOrDefault(name, new CellSet()));
  }

  /** Is given results. */
  private interface Results {
    void visit(Target target, int row, int column, CellValue value);
  }

  /** What to write: every value that changed and the results of edited formulas. */
  private void eachResult(Recalculation recalculation, Results visitor) {
    List<Target> targets = targets();
    recalculation.eachValue(
        (sheet, row, column, value) -> {
          Target target = targets.get(sheet);
          boolean isNew =
              target.edited().contains(row, column)
                  && !isWritten(target.sheet(), new CellAddress(row, column), value);
          if (isNew || recalculation.isChange(sheet, row, column, value)) {
            visitor.visit(target, row, column, value);
          }
        });
  }

  /** Whether a formula stands with that result already, as one that was moved may. */
  private static boolean isWritten(SheetDraft sheet, CellAddress cell, CellValue value) {
    if (sheet.pending(cell).content() instanceof Content.Filled filled) {
      return value.equals(filled.result());
    }
    NowCell now = NowCell.of(sheet, cell);
    return now.formula() == null || (!now.formula().isArray() && value.equals(now.value()));
  }

  /** The workbook with every value as it is in the end. */
  private EditedCells settled(Recalculation recalculation) {
    EditedCells settled = new EditedCells(source);
    edited.forEach(
        (name, cells) -> {
          SheetDraft sheet = draft.sheet(name);
          cells.forEach(cell -> settled.setValue(name, cell, NowCell.of(sheet, cell).value()));
        });
    eachResult(
        recalculation,
        (target, row, column, value) ->
            settled.setValue(target.sheet().stored().name(), new CellAddress(row, column), value));
    return settled;
  }

  private Map<String, CellSet> changed(Recalculation recalculation) {
    Map<String, CellSet> changed = new HashMap<>();
    List<Target> targets = targets();
    recalculation.eachChange(
        (sheet, row, column, value) -> {
          Target target = targets.get(sheet);
          if (!target.planned().contains(row, column)) {
            changed.computeIfAbsent(target.part(), p -> new CellSet()).put(row, column);
          }
        });
    return changed;
  }
}
