package dev.deckhand.calc;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.calc.value.TextBudget;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A formula tried on a workbook without writing it: over the stored values, with computed ones
 * where none are stored. Arrays are given whole, as a dynamic array formula has them.
 *
 * @param result what it came to
 * @param precedents the ranges it reads: those its text names, and those it found while it was
 *     evaluated (INDIRECT, OFFSET)
 */
public record FormulaTrial(Result result, List<SheetRange> precedents) {
  private static final long MAX_CHARACTERS = 50_000_000;

  private static final Comparator<Area> READING_ORDER =
      Comparator.comparingInt(Area::sheet)
          .thenComparing(
              Area::cells,
              Comparator.comparingInt(CellArea::firstRow)
                  .thenComparingInt(CellArea::firstColumn)
                  .thenComparingInt(CellArea::lastRow)
                  .thenComparingInt(CellArea::lastColumn));

  public FormulaTrial {
    precedents = List.copyOf(precedents);
  }

  /**
   * Tries a formula. Bounded by the settings, and in the length of all texts it makes.
   *
   * @param place the cell it is thought to stand in
   * @throws IllegalArgumentException when the workbook has no such worksheet
   */
  public static FormulaTrial of(
      CellSource stored, EvaluationSettings settings, Expression formula, CellPlace place) {
    int sheet = stored.sheetIndex(place.sheet());
    if (sheet < 0) {
      throw new IllegalArgumentException(
          "There is no worksheet " + SheetRange.quote(place.sheet()));
    }
    Area here = new Area(sheet, CellArea.of(place.address()));
    return new TextBudget(MAX_CHARACTERS).during(() -> of(stored, settings, formula, here));
  }

  private static FormulaTrial of(
      CellSource stored, EvaluationSettings settings, Expression formula, Area here) {
    CellSource cells = ComputedCells.of(stored, settings);
    Workspace workspace = new Workspace(cells, settings);
    Interpreter interpreter = new Interpreter(new FormulaContext(workspace), true);
    Result result;
    try {
      result = interpreter.result(formula, here, 0, true);
    } catch (NotEvaluatedException e) {
      result = new Result.NotEvaluated(e.reason());
    }
    Set<Area> read =
        new LinkedHashSet<>(Precedents.of(workspace.definitions(), here, formula).areas());
    read.addAll(found(interpreter.trace().values()));
    List<String> sheets = stored.sheets();
    return new FormulaTrial(
        result, read.stream().map(a -> new SheetRange(sheets.get(a.sheet()), a.cells())).toList());
  }

  private static List<Area> found(Collection<Value> values) {
    return values.stream()
        .filter(Value.Reference.class::isInstance)
        .flatMap(value -> ((Value.Reference) value).areas().stream())
        .sorted(READING_ORDER)
        .toList();
  }
}
