package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.CellPlace;
import dev.deckhand.calc.EditedCells;
import dev.deckhand.calc.EvaluationSettings;
import dev.deckhand.calc.Recalculation;
import dev.deckhand.calc.SnapshotSource;
import dev.deckhand.calc.syntax.SharedFormula;
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
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

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
    SpillAreas areas = new SpillAreas(draft, settings, () -> settled(recalculation));
    boolean[] substitutes = {false};
    eachResult(
        recalculation,
        (place, value) -> {
          draft.sheet(place.sheet()).result(place.address(), value, areas.of(place, value));
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
    for (CellAddress cell : draft.edited(part)) {
      NowCell held = NowCell.of(now, cell);
      if (!held.equals(NowCell.of(draft.beforeCell(part, cell)))) {
        edited.computeIfAbsent(sheet.name(), s -> new CellSet()).put(cell);
      }
    }
    for (CellAddress cell : draft.disturbed(part)) {
      CellFormula formula = NowCell.of(now, cell).formula();
      if (formula != null && !isEdited(sheet.name(), cell)) {
        disturbed.put(new CellPlace(sheet.name(), cell), formula);
      }
    }
  }

  private boolean isEdited(String sheet, CellAddress cell) {
    CellSet cells = edited.get(sheet);
    return cells != null && cells.contains(cell);
  }

  /** Looks at edited cells as they are by now. */
  private interface Edited {
    void visit(String sheet, CellAddress cell, NowCell now);
  }

  private void eachEdited(Edited visitor) {
    edited.forEach(
        (name, cells) -> {
          SheetDraft sheet = draft.sheet(name);
          cells.forEach(cell -> visitor.visit(name, cell, NowCell.of(sheet, cell)));
        });
  }

  private EditedCells edits() {
    EditedCells edits = new EditedCells(source);
    eachEdited(
        (sheet, cell, now) -> {
          CellFormula formula = now.formula();
          SharedFormula filled = formula == null ? null : filled(sheet, cell);
          if (formula == null) {
            edits.setValue(sheet, cell, now.value());
          } else if (filled == null) {
            edits.setFormula(sheet, cell, formula);
          } else {
            edits.setFilled(sheet, cell, filled);
          }
        });
    disturbed.forEach(
        (place, formula) -> edits.setFormula(place.sheet(), place.address(), formula));
    return edits;
  }

  private @Nullable SharedFormula filled(String sheet, CellAddress cell) {
    Content content = draft.sheet(sheet).pending(cell).content();
    return content instanceof Content.Formula formula ? formula.filled() : null;
  }

  /** What to write: every value that changed and the results of edited formulas. */
  private void eachResult(Recalculation recalculation, BiConsumer<CellPlace, CellValue> visitor) {
    List<String> names = source.sheets();
    recalculation.eachValue(
        (sheet, row, column, value) -> {
          CellPlace place = new CellPlace(names.get(sheet), new CellAddress(row, column));
          if (recalculation.isChange(sheet, row, column, value) || isNew(place, value)) {
            visitor.accept(place, value);
          }
        });
  }

  /** Whether an edited cell has no such result yet. */
  private boolean isNew(CellPlace place, CellValue value) {
    return isEdited(place.sheet(), place.address())
        && !isWritten(NowCell.of(draft.sheet(place.sheet()), place.address()), value);
  }

  /** Whether a formula stands with that result already, as one that was moved may. */
  private static boolean isWritten(NowCell now, CellValue value) {
    return now.formula() == null || (!now.formula().isArray() && value.equals(now.value()));
  }

  /** The workbook with every value as it is in the end. */
  private EditedCells settled(Recalculation recalculation) {
    EditedCells settled = new EditedCells(source);
    eachEdited((sheet, cell, now) -> settled.setValue(sheet, cell, now.value()));
    eachResult(
        recalculation, (place, value) -> settled.setValue(place.sheet(), place.address(), value));
    return settled;
  }

  private Map<String, CellSet> changed(Recalculation recalculation) {
    Map<String, CellSet> changed = new HashMap<>();
    List<String> names = source.sheets();
    recalculation.eachChange(
        (sheet, row, column, value) -> {
          String part = draft.sheet(names.get(sheet)).stored().part().part();
          CellAddress cell = new CellAddress(row, column);
          if (!draft.edited(part).contains(cell)) {
            changed.computeIfAbsent(part, p -> new CellSet()).put(cell);
          }
        });
    return changed;
  }
}
