package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.EditedCells;
import dev.deckhand.calc.syntax.SharedFormula;
import dev.deckhand.document.CellAddress;
import java.util.HashMap;
import java.util.Map;

/** Hands filled formulas on to be computed, those below one another together. */
final class FilledRuns {
  private final String sheet;
  private final EditedCells edits;
  private final Map<Integer, Run> open = new HashMap<>();

  private static final class Run {
    private final SharedFormula formula;
    private final int first;
    private int last;

    private Run(SharedFormula formula, int row) {
      this.formula = formula;
      this.first = row;
      this.last = row;
    }
  }

  FilledRuns(String sheet, EditedCells edits) {
    this.sheet = sheet;
    this.edits = edits;
  }

  /** Takes a cell; those of a column come from top to bottom. */
  void add(CellAddress cell, SharedFormula formula) {
    Run run = open.get(cell.column());
    if (run != null && run.formula == formula && run.last + 1 == cell.row()) {
      run.last++;
      return;
    }
    if (run != null) {
      set(cell.column(), run);
    }
    open.put(cell.column(), new Run(formula, cell.row()));
  }

  /** Hands on what is left. */
  void close() {
    open.forEach(this::set);
    open.clear();
  }

  private void set(int column, Run run) {
    edits.setFilled(sheet, column, run.first, run.last, run.formula);
  }
}
