package dev.deckhand.calc;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What edited cells change elsewhere. Formulas that read the edited cells, directly or through
 * others, are evaluated; so are those that compute what they read (INDIRECT, OFFSET). TODAY, RAND
 * and their like alone are no reason to evaluate a cell: their changes are not the edit's.
 *
 * @param changes cells whose value differs from the one stored, in sheet and reading order
 * @param notEvaluated cells whose value is not known any more
 * @param values the values of all cells that were evaluated, changed or not
 */
public record Recalculation(
    List<Change> changes, List<Unknown> notEvaluated, Map<CellPlace, CellValue> values) {
  private static final int MOST_PASSES = 5;

  /** Programs store results with 15 to 17 digits; less than that is no change. */
  private static final double NOISE = 1e-12;

  public Recalculation {
    changes = List.copyOf(changes);
    notEvaluated = List.copyOf(notEvaluated);
    values = Collections.unmodifiableMap(values); // may be many, and nobody else has them
  }

  /** A value that is another now. */
  public record Change(CellPlace place, CellValue before, CellValue after) {}

  /** A formula without a known value, and why. */
  public record Unknown(CellPlace place, String formula, String reason) {}

  /** Recalculates what the edits reach. */
  public static Recalculation of(EditedCells edits, EvaluationSettings settings) {
    return of(FormulaGraph.of(edits.base()), edits, settings);
  }

  /**
   * Recalculates what the edits reach.
   *
   * @param formulas the formulas of the workbook beneath the edits
   */
  public static Recalculation of(
      FormulaGraph formulas, EditedCells edits, EvaluationSettings settings) {
    return run(
        new EditedGraph(formulas, edits),
        edits.base(),
        settings,
        (memory, spills) -> new Reach(memory, edits, spills).edits(edits));
  }

  /** Recalculates all formulas. */
  public static Recalculation all(CellSource source, EvaluationSettings settings) {
    return all(FormulaGraph.of(source), settings);
  }

  /** Recalculates all formulas. */
  public static Recalculation all(FormulaGraph formulas, EvaluationSettings settings) {
    return run(
        formulas,
        formulas.source(),
        settings,
        (memory, spills) -> new Reach(memory, null, spills).everything(formulas.regions()));
  }

  /** Marks the cells to compute. */
  private interface Marking {
    void mark(CellMemory memory, Map<Long, CellArea> spills);
  }

  /** Arrays that turn out larger than before reach further cells, so that begins another pass. */
  private static Recalculation run(
      FormulaView formulas, CellSource before, EvaluationSettings settings, Marking marking) {
    Map<Long, CellArea> areas = new HashMap<>();
    for (int pass = 1; ; pass++) {
      Workspace workspace = new Workspace(formulas, settings);
      marking.mark(workspace.memory(), areas);
      Spills spills = new Spills(workspace.memory(), areas);
      new CalculationRun(workspace, spills, pass == MOST_PASSES).run();
      if (spills.grown().isEmpty() || pass == MOST_PASSES) {
        return result(workspace.memory(), before);
      }
      areas.putAll(spills.grown());
    }
  }

  private static Recalculation result(CellMemory memory, CellSource before) {
    List<Change> changes = new ArrayList<>();
    List<Unknown> unknown = new ArrayList<>();
    Map<CellPlace, CellValue> values = new LinkedHashMap<>();
    CellSource source = memory.source();
    memory.eachResult(
        (key, result) -> {
          int sheet = CellKey.sheet(key);
          int row = CellKey.row(key);
          int column = CellKey.column(key);
          CellPlace place = CellPlace.of(source, key);
          switch (result) {
            case Result.NotEvaluated not -> {
              var formula = source.formula(sheet, row, column);
              unknown.add(new Unknown(place, formula == null ? "" : formula.text(), not.reason()));
            }
            case Result.Single single -> {
              values.put(place, single.value());
              addChange(changes, place, before.value(sheet, row, column), single.value());
            }
            case Result.Many many -> {
              CellValue first = many.values().at(0, 0);
              values.put(place, first);
              addChange(changes, place, before.value(sheet, row, column), first);
            }
          }
        });
    return new Recalculation(changes, unknown, values);
  }

  private static void addChange(
      List<Change> changes, CellPlace place, CellValue old, CellValue now) {
    boolean same =
        old instanceof CellValue.Number(double x) && now instanceof CellValue.Number(double y)
            ? Math.abs(x - y) <= NOISE * Math.max(Math.abs(x), Math.abs(y))
            : old.equals(now);
    if (!same) {
      changes.add(new Change(place, old, now));
    }
  }
}
