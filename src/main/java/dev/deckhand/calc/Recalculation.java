package dev.deckhand.calc;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What edited cells change elsewhere. Formulas that read the edited cells, directly or through
 * others, are evaluated; so are those that compute what they read (INDIRECT, OFFSET). TODAY, RAND
 * and their like alone are no reason to evaluate a cell: their changes are not the edit's.
 *
 * <p>Results stay where they were computed; lists and maps of them are made when asked for.
 */
public final class Recalculation {
  /** Nothing was changed. */
  public static final Recalculation NOTHING =
      new Recalculation(null, List.of(), (sheet, row, column) -> CellValue.EMPTY);

  private static final int MOST_PASSES = 5;

  /** Programs store results with 15 to 17 digits; less than that is no change. */
  private static final double NOISE = 1e-12;

  private final @Nullable CellMemory memory;
  private final List<Unknown> notEvaluated;
  private final Stored before;

  /** The values before. */
  private interface Stored {
    CellValue value(int sheet, int row, int column);
  }

  private Recalculation(@Nullable CellMemory memory, List<Unknown> notEvaluated, Stored before) {
    this.memory = memory;
    this.notEvaluated = List.copyOf(notEvaluated);
    this.before = before;
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
    List<Unknown> unknown = new ArrayList<>();
    CellSource source = memory.source();
    memory.eachNotEvaluated(
        (key, result) -> {
          if (result instanceof Result.NotEvaluated not) {
            CellFormula formula =
                source.formula(CellKey.sheet(key), CellKey.row(key), CellKey.column(key));
            String text = formula == null ? "" : formula.text();
            unknown.add(new Unknown(CellPlace.of(source, key), text, not.reason()));
          }
        });
    return new Recalculation(memory, unknown, before::value);
  }

  /** Cells whose value is not known any more, in sheet and reading order. */
  public List<Unknown> notEvaluated() {
    return notEvaluated;
  }

  /** Is given the values of evaluated cells. */
  @FunctionalInterface
  public interface ValueVisitor {
    /**
     * @param sheet the worksheet's index
     */
    void visit(int sheet, int row, int column, CellValue value);
  }

  /** Visits all cells that were evaluated to a value, changed or not, in reading order. */
  public void eachValue(ValueVisitor visitor) {
    if (memory != null) {
      memory.eachResult(
          (key, result) -> {
            CellValue value = value(result);
            if (value != null) {
              visitor.visit(CellKey.sheet(key), CellKey.row(key), CellKey.column(key), value);
            }
          });
    }
  }

  /** Visits the cells whose value differs from the one stored, in reading order. */
  public void eachChange(ValueVisitor visitor) {
    eachValue(
        (sheet, row, column, now) -> {
          if (isChange(sheet, row, column, now)) {
            visitor.visit(sheet, row, column, now);
          }
        });
  }

  /** Whether a value differs from the one stored. */
  public boolean isChange(int sheet, int row, int column, CellValue now) {
    return !isSame(before.value(sheet, row, column), now);
  }

  /** The value a cell was evaluated to; {@code null} where it was not evaluated, or to none. */
  public @Nullable CellValue value(int sheet, int row, int column) {
    return memory == null
        ? null
        : memory.result(CellKey.of(sheet, row, column)).map(Recalculation::value).orElse(null);
  }

  private static @Nullable CellValue value(Result result) {
    return switch (result) {
      case Result.Single single -> single.value();
      case Result.Many many -> many.values().at(0, 0);
      case Result.NotEvaluated not -> null;
    };
  }

  /** {@link #eachChange} as a list. */
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    eachChange(
        (sheet, row, column, now) ->
            changes.add(
                new Change(place(sheet, row, column), before.value(sheet, row, column), now)));
    return changes;
  }

  /** {@link #eachValue} as a map. */
  public Map<CellPlace, CellValue> values() {
    Map<CellPlace, CellValue> values = new LinkedHashMap<>();
    eachValue((sheet, row, column, value) -> values.put(place(sheet, row, column), value));
    return values;
  }

  private CellPlace place(int sheet, int row, int column) {
    return CellPlace.of(Objects.requireNonNull(memory).source(), CellKey.of(sheet, row, column));
  }

  private static boolean isSame(CellValue old, CellValue now) {
    return old instanceof CellValue.Number(double x) && now instanceof CellValue.Number(double y)
        ? Math.abs(x - y) <= NOISE * Math.max(Math.abs(x), Math.abs(y))
        : old.equals(now);
  }
}
