package dev.deckhand.calc;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    return run(edits, edits.base(), edits.keys(), settings);
  }

  /** Recalculates all formulas. */
  public static Recalculation all(CellSource source, EvaluationSettings settings) {
    Set<Long> cells = new HashSet<>();
    for (int i = 0; i < source.sheets().size(); i++) {
      int sheet = i;
      source.eachFormula(
          sheet, (row, column, formula) -> cells.add(CellKey.of(sheet, row, column)));
    }
    return run(source, source, cells, settings);
  }

  /** Arrays that turn out larger than before reach further cells, so that begins another pass. */
  private static Recalculation run(
      CellSource source, CellSource before, Set<Long> changed, EvaluationSettings settings) {
    Map<Long, CellArea> spills = new HashMap<>();
    for (int pass = 1; ; pass++) {
      Workspace workspace = new Workspace(source, settings);
      DependencyIndex index = new DependencyIndex(workspace, changed, spills);
      CalculationRun run = new CalculationRun(workspace, index.reached(source), spills);
      run.run(pass == MOST_PASSES);
      if (run.grown().isEmpty() || pass == MOST_PASSES) {
        return result(workspace, before);
      }
      spills.putAll(run.grown());
    }
  }

  private static Recalculation result(Workspace workspace, CellSource before) {
    List<Change> changes = new ArrayList<>();
    List<Unknown> unknown = new ArrayList<>();
    Map<CellPlace, CellValue> values = new LinkedHashMap<>();
    CellSource source = workspace.source();
    Set<Long> cells = workspace.memory().settled();
    for (long key : cells.stream().mapToLong(Long::longValue).sorted().toArray()) {
      int sheet = CellKey.sheet(key);
      int row = CellKey.row(key);
      int column = CellKey.column(key);
      CellPlace place = CellPlace.of(source, key);
      CellValue old = before.value(sheet, row, column);
      switch (workspace.memory().result(key).orElseThrow()) {
        case Result.NotEvaluated not -> {
          var formula = source.formula(sheet, row, column);
          unknown.add(new Unknown(place, formula == null ? "" : formula.text(), not.reason()));
        }
        case Result.Single single -> {
          values.put(place, single.value());
          addChange(changes, place, old, single.value());
        }
        case Result.Many many -> {
          values.put(place, many.values().at(0, 0));
          addChange(changes, place, old, many.values().at(0, 0));
        }
      }
    }
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
