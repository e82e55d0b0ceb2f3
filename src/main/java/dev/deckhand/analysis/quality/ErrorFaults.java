package dev.deckhand.analysis.quality;

import dev.deckhand.analysis.quality.Fault.Kind;
import dev.deckhand.analysis.quality.Fault.Mend;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Error values, traced to the cells they come from. */
final class ErrorFaults {
  private static final int MOST_CELLS = 5_000;

  private final WorkbookSnapshot workbook;
  private final SheetSnapshot sheet;
  private final FormulaForms forms;

  ErrorFaults(WorkbookSnapshot workbook, SheetSnapshot sheet, FormulaForms forms) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.forms = forms;
  }

  /**
   * The errors that begin on this worksheet.
   *
   * @param mends formulas that the rest of a row or column has, by cell
   */
  List<Fault> find(Map<CellAddress, Mend> mends) {
    List<Fault> found = new ArrayList<>();
    TreeMap<String, List<CellAddress>> carried = new TreeMap<>();
    sheet
        .cells()
        .filter(cell -> cell.value() instanceof CellValue.Error || hasBrokenReference(cell))
        .limit(MOST_CELLS)
        .forEach(
            cell -> {
              String from = source(cell);
              if (from == null) {
                found.add(fault(cell, mends.get(cell.address())));
              } else {
                carried.computeIfAbsent(from, k -> new ArrayList<>()).add(cell.address());
              }
            });
    return found.stream().map(f -> withCarried(f, carried.get(f.anchor()))).toList();
  }

  private boolean hasBrokenReference(Cell cell) {
    return forms
        .at(cell.address())
        .filter(f -> f.text().contains(CellError.REF.code()))
        .isPresent();
  }

  private static Fault withCarried(Fault fault, @Nullable List<CellAddress> cells) {
    if (cells == null) {
      return fault;
    }
    String list = String.join(", ", cells.stream().limit(6).map(CellAddress::toString).toList());
    String more = cells.size() > 6 ? ", …" : "";
    return new Fault(
        fault.kind(),
        fault.sheet(),
        fault.cell(),
        fault.english() + "; carried into " + list + more,
        fault.german() + "; weitergetragen nach " + list + more,
        fault.evidence(),
        fault.mend());
  }

  /** The anchor of the cell an error is only carried from; {@code null} where it begins. */
  private @Nullable String source(Cell cell) {
    FormulaForms.Parsed formula = forms.at(cell.address()).orElse(null);
    if (formula == null) {
      return null;
    }
    for (Expression.Reference reference : Expressions.references(formula.expression())) {
      if (reference.sheet() != null
          && (reference.sheet().isExternal() || reference.sheet().is3d())) {
        continue;
      }
      String name = reference.sheet() == null ? sheet.name() : reference.sheet().first();
      SheetSnapshot target = workbook.sheet(name).orElse(null);
      if (target == null) {
        continue;
      }
      Cell origin =
          target
              .cells(reference.area())
              .filter(c -> RunFaults.isError(c.value()) && !c.address().equals(cell.address()))
              .findFirst()
              .orElse(null);
      if (origin != null) {
        return dev.deckhand.document.SheetRange.of(target.name(), origin.address()).toString();
      }
    }
    return null;
  }

  private Fault fault(Cell cell, @Nullable Mend neighbours) {
    CellError error =
        cell.value() instanceof CellValue.Error(CellError stored) ? stored : CellError.REF;
    FormulaForms.Parsed formula = forms.at(cell.address()).orElse(null);
    String text = formula == null ? "" : " in =" + formula.text();
    String mended = formula == null ? null : corrected(error, formula);
    Mend mend = mended == null ? neighbours : new Mend.Formula(mended);
    return new Fault(
        Kind.ERROR,
        sheet.name(),
        cell.address(),
        "shows " + error.code() + text + ": " + why(error, false),
        "zeigt " + error.code() + text + ": " + why(error, true),
        cell.value() instanceof CellValue.Error ? error.code() : "",
        mend);
  }

  /** A formula with the function that was nearly written. */
  private static @Nullable String corrected(CellError error, FormulaForms.Parsed formula) {
    if (error != CellError.NAME) {
      return null;
    }
    List<String> wrong = new ArrayList<>();
    Expressions.walk(
        formula.expression(),
        part -> {
          if (part instanceof Expression.Call call && FunctionNames.isUnknown(call.function())) {
            wrong.add(call.name());
          }
        });
    String right = wrong.size() == 1 ? FunctionNames.nearest(wrong.getFirst()) : null;
    return right == null ? null : "=" + formula.text().replace(wrong.getFirst() + "(", right + "(");
  }

  private static String why(CellError error, boolean german) {
    return switch (error) {
      case REF ->
          german ? "worauf die Formel zeigte, wurde gelöscht" : "what it referred to was deleted";
      case DIV0 ->
          german ? "es wird durch null oder leer geteilt" : "it divides by zero or a blank";
      case NAME ->
          german ? "eine Funktion oder ein Name ist unbekannt" : "a function or name is not known";
      case VALUE ->
          german ? "Text steht, wo eine Zahl sein muss" : "a text stands where a number must";
      case NA -> german ? "das Gesuchte wurde nicht gefunden" : "what it looks up was not found";
      case NUM -> german ? "die Zahl ist nicht berechenbar" : "the number cannot be computed";
      case NULL -> german ? "die Bereiche schneiden sich nicht" : "the ranges do not meet";
      case GETTING_DATA, SPILL, CALC, FIELD, BLOCKED, CONNECT, UNKNOWN, BUSY ->
          german ? "Excel kann das Ergebnis nicht zeigen" : "Excel cannot show the result";
    };
  }
}
