package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.calc.syntax.SharedFormula;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.FormulaGroup;
import dev.deckhand.ooxml.xlsx.read.SharedGroup;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.StoredFormula;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the formulas of a worksheet together that are one formula filled over many cells. */
final class FormulaGroups {
  private static final int MOST_FORMS = 5_000;
  private static final int MOST_RUNS = 200_000;

  private final Map<String, Form> forms = new LinkedHashMap<>();
  private final Map<SharedGroup, Form> shared = new IdentityHashMap<>();
  private final Map<Integer, Run> open = new HashMap<>();
  private int runs;
  private boolean complete = true;

  /** One relative form, with the columns of cells that have it. */
  private static final class Form {
    final CellAddress first;
    final StoredFormula formula;
    final List<CellArea> areas = new ArrayList<>();
    long cells;

    Form(CellAddress first, StoredFormula formula) {
      this.first = first;
      this.formula = formula;
    }
  }

  /** Cells of one column, one below the other, with one form. */
  private static final class Run {
    final Form form;
    final int first;
    int last;

    Run(Form form, int row) {
      this.form = form;
      this.first = row;
      this.last = row;
    }
  }

  private FormulaGroups() {}

  /** The groups of a worksheet, those with most cells first where there are too many to list. */
  static Found of(SheetCells sheet) {
    FormulaGroups groups = new FormulaGroups();
    sheet.usedArea().ifPresent(area -> sheet.walk(area).formulas(groups::add));
    groups.open.forEach(groups::close);
    return groups.found();
  }

  /**
   * Groups in the order of their first cells.
   *
   * @param complete whether these are all
   */
  record Found(List<FormulaGroup> groups, boolean complete) {}

  private void add(int row, int column, StoredFormula formula) {
    Form form = form(row, column, formula);
    if (form == null) {
      complete = false;
      return;
    }
    form.cells++;
    if (formula instanceof StoredFormula.Array array) {
      form.areas.add(array.area());
      return;
    }
    Run run = open.get(column);
    if (run != null && run.form == form && run.last == row - 1) {
      run.last = row;
    } else {
      if (run != null) {
        close(column, run);
      }
      open.put(column, new Run(form, row));
    }
  }

  private @Nullable Form form(int row, int column, StoredFormula formula) {
    return switch (formula) {
      case StoredFormula.Plain(String text) ->
          form(RelativeKey.of(text, row, column), row, column, formula);
      case StoredFormula.Filled(SharedFormula filled) ->
          form(
              RelativeKey.of(filled.textAt(new CellAddress(row, column)), row, column),
              row,
              column,
              formula);
      case StoredFormula.Array(String text, CellArea area, boolean dynamic) ->
          form("{" + RelativeKey.of(text, row, column), row, column, formula);
      case StoredFormula.Shared(SharedGroup group) -> {
        Form known = shared.get(group);
        if (known == null) {
          CellAddress master = group.master();
          String key = RelativeKey.of(group.textAt(master), master.row(), master.column());
          known = form(key, row, column, formula);
          if (known != null) {
            shared.put(group, known);
          }
        }
        yield known;
      }
    };
  }

  private @Nullable Form form(String key, int row, int column, StoredFormula formula) {
    Form known = forms.get(key);
    if (known == null && forms.size() < MOST_FORMS) {
      known = new Form(new CellAddress(row, column), formula);
      forms.put(key, known);
    }
    return known;
  }

  private void close(int column, Run run) {
    if (++runs <= MOST_RUNS) {
      run.form.areas.add(new CellArea(run.first, column, run.last, column));
    } else {
      complete = false;
    }
  }

  private Found found() {
    List<Form> largest =
        forms.values().stream()
            .sorted(Comparator.comparingLong((Form form) -> form.cells).reversed())
            .limit(FormulaAreas.MOST_GROUPS)
            .sorted(Comparator.comparing((Form form) -> form.first))
            .toList();
    List<FormulaGroup> groups =
        largest.stream()
            .map(f -> FormulaAreas.group(f.formula.at(f.first).text(), f.areas, f.cells))
            .toList();
    return new Found(groups, complete && largest.size() == forms.size());
  }
}
