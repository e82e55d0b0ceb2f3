package dev.deckhand.calc;

import dev.deckhand.calc.CheckedFormula.Verdict;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds the results stored in a workbook against computed ones. */
public final class StoredResults {
  private static final long LARGEST_ARRAY = 1_000_000;

  private final FormulaGraph formulas;
  private final CellSource source;
  private final Function<CellPlace, Result> computed;
  private @Nullable VolatileCells changing;

  /**
   * @param computed the computed value of a cell that a formula fills
   */
  public StoredResults(FormulaGraph formulas, Function<CellPlace, Result> computed) {
    this.formulas = formulas;
    this.source = formulas.source();
    this.computed = computed;
  }

  /** The stored results beside our own: all formulas are calculated, from computed precedents. */
  public static StoredResults of(CellSource source, EvaluationSettings settings) {
    FormulaGraph formulas = FormulaGraph.of(source);
    Recalculation all = Recalculation.all(formulas, settings);
    Map<CellPlace, String> unknown = new HashMap<>();
    all.notEvaluated().forEach(not -> unknown.put(not.place(), not.reason()));
    return new StoredResults(
        formulas,
        place -> {
          String reason = unknown.get(place);
          return reason == null
              ? new Result.Single(value(source, all, place))
              : new Result.NotEvaluated(reason);
        });
  }

  private static CellValue value(CellSource source, Recalculation all, CellPlace place) {
    CellAddress cell = place.address();
    CellValue value = all.value(source.sheetIndex(place.sheet()), cell.row(), cell.column());
    return value == null ? CellValue.EMPTY : value;
  }

  /** Gives every formula, by sheet and in reading order. */
  public void each(Consumer<CheckedFormula> found) {
    for (int i = 0; i < source.sheets().size(); i++) {
      int sheet = i;
      source.eachFormula(
          sheet,
          (row, column, formula) -> {
            CellPlace place = place(sheet, row, column);
            CellValue stored = source.value(sheet, row, column);
            Verdict verdict = verdict(sheet, place.address(), formula);
            found.accept(new CheckedFormula(place, formula, stored, verdict));
          });
    }
  }

  private CellPlace place(int sheet, int row, int column) {
    return new CellPlace(source.sheets().get(sheet), new CellAddress(row, column));
  }

  private Verdict verdict(int sheet, CellAddress own, CellFormula formula) {
    Result result = computed.apply(place(sheet, own.row(), own.column()));
    if (result instanceof Result.NotEvaluated not) {
      return new CheckedFormula.NotEvaluated(not.reason());
    }
    CellValue first = single(result);
    if (source.value(sheet, own.row(), own.column()).isEmpty()) {
      return new CheckedFormula.NotCompared("no result is stored", first);
    }
    Verdict other = firstDifference(sheet, own, formula);
    if (other instanceof CheckedFormula.Disagrees) {
      Optional<String> why = changing().why(place(sheet, own.row(), own.column()));
      if (why.isPresent()) {
        return new CheckedFormula.NotCompared("volatile: " + why.get(), first);
      }
    }
    return other == null ? new CheckedFormula.Agrees(first) : other;
  }

  /** Cells of an array without a stored value are left out: some programs do not store them. */
  private @Nullable Verdict firstDifference(int sheet, CellAddress own, CellFormula formula) {
    CellArea cells = formula.array() == null ? CellArea.of(own) : formula.array();
    if (cells.cells() > LARGEST_ARRAY) {
      return new CheckedFormula.NotEvaluated("it fills " + cells + ", too many cells");
    }
    for (int row = cells.firstRow(); row <= cells.lastRow(); row++) {
      for (int column = cells.firstColumn(); column <= cells.lastColumn(); column++) {
        CellValue stored = source.value(sheet, row, column);
        if (stored.isEmpty()) {
          continue;
        }
        CellPlace place = place(sheet, row, column);
        Result result = computed.apply(place);
        if (result instanceof Result.NotEvaluated not) {
          return new CheckedFormula.NotEvaluated(not.reason());
        }
        if (!ValueAgreement.agree(stored, single(result))) {
          return new CheckedFormula.Disagrees(place, stored, single(result));
        }
      }
    }
    return null;
  }

  private static CellValue single(Result result) {
    return switch (result) {
      case Result.Single single -> single.value();
      case Result.Many many -> many.values().at(0, 0);
      case Result.NotEvaluated not -> CellValue.EMPTY;
    };
  }

  /** Looked for once something differs: most workbooks never ask. */
  private VolatileCells changing() {
    VolatileCells known = changing;
    if (known == null) {
      known = new VolatileCells(formulas);
      changing = known;
    }
    return known;
  }
}
