package dev.deckhand.calc;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.SharedFormula;
import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellFormula;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers formulas, given row by row, into regions: those filled down are one. */
final class RegionBuilder {
  private final Definitions definitions;
  private final int firstId;
  private final List<Region> regions = new ArrayList<>();
  private final Map<Integer, Run> open = new TreeMap<>();
  private int sheet;

  /** A region that may go on in the next row. */
  private static final class Run {
    private final int column;
    private final int firstRow;
    private final CellFormula formula;
    private final @Nullable Object group;
    private final @Nullable SharedFormula filled;
    private final Precedents precedents;
    private int lastRow;

    private Run(
        int row,
        int column,
        CellFormula formula,
        @Nullable Object group,
        @Nullable SharedFormula filled,
        Precedents precedents) {
      this.column = column;
      this.firstRow = row;
      this.lastRow = row;
      this.formula = formula;
      this.group = group;
      this.filled = filled;
      this.precedents = precedents;
    }

    private boolean goesOn(int row, @Nullable Object other, Supplier<CellFormula> next) {
      if (row != lastRow + 1
          || filled == null
          || formula.isArray()
          || formula.dynamic()
          || precedents.movesWithNames()) {
        return false;
      }
      if (other != null && other == group) {
        return true;
      }
      CellFormula text = next.get();
      return !text.isArray()
          && !text.dynamic()
          && text.text().equals(filled.textAt(new CellAddress(row, column)));
    }
  }

  RegionBuilder(Definitions definitions, int firstId) {
    this.definitions = definitions;
    this.firstId = firstId;
  }

  /** Adds the formulas of the worksheets of a source. */
  List<Region> all() {
    CellSource source = definitions.source();
    for (int i = 0; i < source.sheets().size(); i++) {
      sheet = i;
      source.eachFilledFormula(i, this::add);
      open.values().forEach(this::close);
      open.clear();
    }
    return regions;
  }

  /** Adds the formulas of edited cells. */
  List<Region> edited(EditedCells edits) {
    for (int i = 0; i < edits.sheets().size(); i++) {
      sheet = i;
      edits.eachEditedFormula(i, this::add);
      open.values().forEach(this::close);
      open.clear();
    }
    return regions;
  }

  private void add(int row, int column, @Nullable Object group, Supplier<CellFormula> formula) {
    Run run = open.get(column);
    if (run != null && run.goesOn(row, group, formula)) {
      run.lastRow = row;
      return;
    }
    if (run != null) {
      close(run);
    }
    open.put(column, started(row, column, group, formula.get()));
  }

  private Run started(int row, int column, @Nullable Object group, CellFormula formula) {
    Area here = Area.of(sheet, row, column);
    CellAddress cell = new CellAddress(row, column);
    try {
      Expression expression =
          group instanceof SharedFormula shared
              ? shared.at(cell)
              : definitions.parse(formula.text());
      SharedFormula filled = new SharedFormula(expression, cell);
      Precedents precedents = Precedents.of(definitions, here, expression);
      return new Run(row, column, formula, group, filled, precedents);
    } catch (NotEvaluatedException unreadable) {
      Precedents unknown = Precedents.of(definitions, here, formula);
      return new Run(row, column, formula, group, null, unknown);
    }
  }

  private static List<Expression> fixedParts(Run run) {
    return run.filled == null || run.lastRow == run.firstRow
        ? List.of()
        : FixedParts.of(run.filled.expression());
  }

  private void close(Run run) {
    regions.add(
        new Region(
            firstId + regions.size(),
            sheet,
            run.column,
            run.firstRow,
            run.lastRow,
            run.formula,
            run.filled == null ? null : run.filled.expression(),
            List.copyOf(run.precedents.readings()),
            fixedParts(run),
            run.precedents.isComputed()));
  }
}
