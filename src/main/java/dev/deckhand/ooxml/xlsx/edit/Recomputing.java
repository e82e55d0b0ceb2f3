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
import java.util.TreeSet;
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
      Map<String, TreeSet<CellAddress>> changed,
      List<Recalculation.Unknown> unknown,
      boolean substitutes) {
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
      Map<String, TreeSet<CellAddress>> all = new HashMap<>();
      earlier.changed.forEach((part, cells) -> all.put(part, new TreeSet<>(cells)));
      changed.forEach((part, cells) -> all.merge(part, cells, Outcome::union));
      return new Outcome(all, unknown, substitutes || earlier.substitutes);
    }

    private static TreeSet<CellAddress> union(TreeSet<CellAddress> a, TreeSet<CellAddress> b) {
      a.addAll(b);
      return a;
    }

    Outcome shifted(String part, LineShift shift) {
      Map<String, TreeSet<CellAddress>> moved = new HashMap<>(changed);
      moved.computeIfPresent(part, (p, cells) -> CellOrigins.moved(cells, shift));
      return new Outcome(moved, unknown, substitutes);
    }
  }

  private final WorkbookDraft draft;
  private final EvaluationSettings settings;
  private final SnapshotSource source;
  private final Map<CellPlace, NowCell> edited = new LinkedHashMap<>();
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
    Recalculation recalculation = Recalculation.of(edits(), settings);
    Map<CellPlace, CellValue> results = results(recalculation);
    SpillAreas areas = new SpillAreas(draft, settings, () -> settled(results));
    results.forEach(
        (place, value) ->
            draft.sheet(place.sheet()).result(place.address(), value, areas.of(place, value)));
    boolean substitutes = results.values().stream().anyMatch(Recomputing::isStoredOtherwise);
    return new Outcome(changed(recalculation), recalculation.notEvaluated(), substitutes);
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
        : Recalculation.of(edits(), settings);
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
        edited.put(new CellPlace(sheet.name(), cell), held);
      }
    }
    for (CellAddress cell : draft.disturbed(part)) {
      CellFormula formula = NowCell.of(now, cell).formula();
      CellPlace place = new CellPlace(sheet.name(), cell);
      if (formula != null && !edited.containsKey(place)) {
        disturbed.put(place, formula);
      }
    }
  }

  private EditedCells edits() {
    EditedCells edits = new EditedCells(source);
    edited.forEach(
        (place, now) -> {
          CellFormula formula = now.formula();
          SharedFormula filled = formula == null ? null : filled(place);
          if (formula == null) {
            edits.setValue(place.sheet(), place.address(), now.value());
          } else if (filled == null) {
            edits.setFormula(place.sheet(), place.address(), formula);
          } else {
            edits.setFilled(place.sheet(), place.address(), filled);
          }
        });
    disturbed.forEach(
        (place, formula) -> edits.setFormula(place.sheet(), place.address(), formula));
    return edits;
  }

  private @Nullable SharedFormula filled(CellPlace place) {
    Content content = draft.sheet(place.sheet()).pending(place.address()).content();
    return content instanceof Content.Formula formula ? formula.filled() : null;
  }

  /** What to write: the results of edited formulas and every other value that changed. */
  private Map<CellPlace, CellValue> results(Recalculation recalculation) {
    Map<CellPlace, CellValue> results = new LinkedHashMap<>();
    edited.forEach(
        (place, now) -> {
          CellValue value = recalculation.values().get(place);
          if (now.formula() != null && value != null && !isWritten(now, value)) {
            results.put(place, value);
          }
        });
    recalculation.changes().forEach(change -> results.put(change.place(), change.after()));
    return results;
  }

  /** Whether a formula stands with that result already, as one that was moved may. */
  private static boolean isWritten(NowCell now, CellValue value) {
    return now.formula() != null && !now.formula().isArray() && value.equals(now.value());
  }

  /** The workbook with every value as it is in the end. */
  private EditedCells settled(Map<CellPlace, CellValue> results) {
    EditedCells settled = new EditedCells(source);
    edited.forEach((place, now) -> settled.setValue(place.sheet(), place.address(), now.value()));
    results.forEach((place, value) -> settled.setValue(place.sheet(), place.address(), value));
    return settled;
  }

  private Map<String, TreeSet<CellAddress>> changed(Recalculation recalculation) {
    Map<String, TreeSet<CellAddress>> changed = new HashMap<>();
    for (Recalculation.Change change : recalculation.changes()) {
      String part = draft.sheet(change.place().sheet()).stored().part().part();
      if (!draft.edited(part).contains(change.place().address())) {
        changed.computeIfAbsent(part, p -> new TreeSet<>()).add(change.place().address());
      }
    }
    return changed;
  }
}
