package dev.deckhand.analysis.quality;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.calc.syntax.RelativeForm;
import dev.deckhand.calc.syntax.SharedFormula;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The formulas of a worksheet by their relative form, and which form a run of cells has. */
final class FormulaForms {
  private static final int SHORTEST_RUN = 4;
  private static final Set<String> AGGREGATES =
      Set.of("SUM", "SUBTOTAL", "AVERAGE", "MAX", "MIN", "COUNT", "COUNTA", "AGGREGATE", "MEDIAN");

  private final SheetSnapshot sheet;
  private final TreeMap<CellAddress, Parsed> formulas = new TreeMap<>();
  private final List<CellArea> arrays = new ArrayList<>();

  /** A formula that was read. */
  record Parsed(CellAddress cell, String text, Expression expression, String form) {
    boolean aggregates() {
      return expression instanceof Expression.Call call && AGGREGATES.contains(call.function());
    }
  }

  /**
   * Reads the formulas of a worksheet.
   *
   * @param most how many are read at most
   */
  FormulaForms(SheetSnapshot sheet, int most) {
    this.sheet = sheet;
    sheet.formulas().limit(most).forEach(this::read);
  }

  private void read(Cell cell) {
    CellFormula formula = cell.formula();
    if (formula == null) {
      return;
    }
    CellArea array = formula.array();
    if (array != null) {
      arrays.add(array);
      return;
    }
    try {
      Expression expression = FormulaParser.parse(formula.text());
      String form = RelativeForm.of(expression, cell.address());
      formulas.put(cell.address(), new Parsed(cell.address(), formula.text(), expression, form));
    } catch (FormulaSyntaxException unreadable) {
      // says nothing about its neighbours
    }
  }

  Iterable<Parsed> all() {
    return formulas.values();
  }

  Optional<Parsed> at(CellAddress cell) {
    return Optional.ofNullable(formulas.get(cell));
  }

  /** Whether an array formula fills a cell. */
  boolean isInArray(CellAddress cell) {
    return arrays.stream().anyMatch(area -> area.contains(cell));
  }

  /** A run of neighbouring cells with numbers, in a row or a column. */
  record Run(List<CellAddress> cells, String form, Parsed sample, boolean down) {
    boolean isInside(CellAddress cell) {
      return !cell.equals(cells.getFirst()) && !cell.equals(cells.getLast());
    }

    /** The formula of the run as one of its cells would have it, with the equals sign. */
    String at(CellAddress cell) {
      return "=" + new SharedFormula(sample.expression(), sample.cell()).textAt(cell);
    }
  }

  /** The runs, along rows and down columns, most of whose cells have one form. */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (boolean down : new boolean[] {false, true}) {
      Map<CellAddress, Boolean> seen = new HashMap<>();
      for (CellAddress cell : formulas.keySet()) {
        if (seen.containsKey(cell)) {
          continue;
        }
        List<CellAddress> cells = run(cell, down);
        cells.forEach(c -> seen.put(c, true));
        dominant(cells, down).ifPresent(runs::add);
      }
    }
    return runs;
  }

  private List<CellAddress> run(CellAddress from, boolean down) {
    List<CellAddress> cells = new ArrayList<>();
    CellAddress cell = from;
    while (isFigure(cell)) {
      cells.add(cell);
      boolean end =
          down ? cell.row() + 1 >= CellAddress.ROWS : cell.column() + 1 >= CellAddress.COLUMNS;
      if (end) {
        break;
      }
      cell = down ? cell.plus(1, 0) : cell.plus(0, 1);
    }
    return cells;
  }

  private boolean isFigure(CellAddress place) {
    Cell cell = sheet.cell(place).orElse(null);
    return cell != null && (cell.hasFormula() || cell.value() instanceof CellValue.Number);
  }

  private Optional<Run> dominant(List<CellAddress> cells, boolean down) {
    if (cells.size() < SHORTEST_RUN) {
      return Optional.empty();
    }
    Map<String, List<Parsed>> forms = new HashMap<>();
    for (CellAddress cell : cells) {
      at(cell).ifPresent(p -> forms.computeIfAbsent(p.form(), f -> new ArrayList<>()).add(p));
    }
    return forms.values().stream()
        .filter(same -> same.size() >= 3 && same.size() * 5 >= cells.size() * 3)
        .findFirst()
        .map(same -> new Run(cells, same.getFirst().form(), same.getFirst(), down));
  }
}
