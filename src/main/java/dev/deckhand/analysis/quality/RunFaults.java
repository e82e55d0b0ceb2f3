package dev.deckhand.analysis.quality;

import dev.deckhand.analysis.quality.Fault.Kind;
import dev.deckhand.analysis.quality.Fault.Mend;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cells that do not do what the cells of their row or column do. */
final class RunFaults {
  private final SheetSnapshot sheet;
  private final FormulaForms forms;
  private final Map<CellAddress, Set<String>> fitting = new HashMap<>();

  RunFaults(SheetSnapshot sheet, FormulaForms forms) {
    this.sheet = sheet;
    this.forms = forms;
  }

  List<Fault> find() {
    List<FormulaForms.Run> runs = forms.runs();
    for (FormulaForms.Run run : runs) {
      run.cells().forEach(c -> fitting.computeIfAbsent(c, k -> new HashSet<>()).add(run.form()));
    }
    Map<CellAddress, Fault> found = new HashMap<>();
    for (FormulaForms.Run run : runs) {
      for (CellAddress cell : run.cells()) {
        Fault fault = fault(run, cell);
        if (fault != null) {
          found.putIfAbsent(cell, fault);
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private @Nullable Fault fault(FormulaForms.Run run, CellAddress cell) {
    FormulaForms.Parsed own = forms.at(cell).orElse(null);
    String line =
        run.down() ? "column " + CellAddress.columnName(cell.column()) : "row " + (cell.row() + 1);
    String zeile =
        run.down()
            ? "Spalte " + CellAddress.columnName(cell.column())
            : "Zeile " + (cell.row() + 1);
    if (own == null) {
      return run.isInside(cell) && isConstant(cell) && between(run, cell)
          ? typedOver(run, cell, line, zeile)
          : null;
    }
    boolean fits = fitting.getOrDefault(cell, Set.of()).contains(own.form());
    boolean total = own.aggregates() && !run.sample().aggregates();
    boolean first =
        cell.equals(run.cells().getFirst()) && !isError(sheet.value(cell.row(), cell.column()));
    // what ends a column is likely a check or a total of its own
    boolean below = run.down() && cell.equals(run.cells().getLast());
    return fits || total || first || below ? null : unlike(run, own, line, zeile);
  }

  /** Typed between formulas, and no single step between inputs and forecast. */
  private boolean between(FormulaForms.Run run, CellAddress cell) {
    int at = run.cells().indexOf(cell);
    return forms.at(run.cells().get(at - 1)).isPresent()
        && forms.at(run.cells().get(at + 1)).isPresent();
  }

  private boolean isConstant(CellAddress place) {
    Cell cell = sheet.cell(place).orElse(null);
    return cell != null && !cell.hasFormula() && !forms.isInArray(place);
  }

  private Fault typedOver(FormulaForms.Run run, CellAddress cell, String line, String zeile) {
    String formula = run.at(cell);
    String shown = shown(cell);
    return new Fault(
        Kind.TYPED_OVER,
        sheet.name(),
        cell,
        "is the typed number %s among formulas of %s; they would have %s"
            .formatted(shown, line, formula),
        "ist die getippte Zahl %s zwischen Formeln von %s; dort stünde %s"
            .formatted(shown, zeile, formula),
        shown,
        new Mend.Formula(formula));
  }

  private String shown(CellAddress place) {
    return sheet
        .cell(place)
        .map(c -> NumberFormats.text(c.value(), c.numberFormat(), false))
        .orElse("");
  }

  private Fault unlike(FormulaForms.Run run, FormulaForms.Parsed own, String line, String zeile) {
    String formula = run.at(own.cell());
    return new Fault(
        Kind.UNLIKE_NEIGHBOURS,
        sheet.name(),
        own.cell(),
        "has =%s where %s has %s".formatted(own.text(), line, formula),
        "hat =%s, wo %s %s hat".formatted(own.text(), zeile, formula),
        "=" + own.text(),
        new Mend.Formula(formula));
  }

  /** Whether a value is an error. */
  static boolean isError(CellValue value) {
    return value instanceof CellValue.Error;
  }
}
