package dev.deckhand.analysis.quality;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.List;

/** Remarks on single cells next to the cells around them. */
public final class CellQuality {
  private final WorkbookSnapshot workbook;
  private final ShortRanges ranges;

  public CellQuality(WorkbookSnapshot workbook) {
    this.workbook = workbook;
    this.ranges = new ShortRanges(workbook);
  }

  /** What a careful colleague would remark on a cell; nothing for an empty one. */
  public List<CellRemark> of(String sheetName, CellAddress place) {
    SheetSnapshot sheet = workbook.sheet(sheetName).orElse(null);
    Cell cell = sheet == null ? null : sheet.cell(place).orElse(null);
    if (sheet == null || cell == null) {
      return List.of();
    }
    Neighbours neighbours = new Neighbours(sheet, place);
    CellFormula formula = cell.formula();
    return formula == null
        ? constant(cell, neighbours)
        : formula(formula.text(), sheetName, place, neighbours);
  }

  private static List<CellRemark> constant(Cell cell, Neighbours neighbours) {
    return cell.value() instanceof CellValue.Number && neighbours.agree().isPresent()
        ? List.of(
            new CellRemark(
                "constant-among-formulas",
                "is a typed number between formulas; fill their formula instead"))
        : List.of();
  }

  private List<CellRemark> formula(
      String text, String sheet, CellAddress place, Neighbours neighbours) {
    List<CellRemark> found = new ArrayList<>();
    try {
      Expression formula = FormulaParser.parse(text);
      numbers(formula, found);
      ranges(formula, sheet, place, found);
    } catch (FormulaSyntaxException unreadable) {
      return List.of();
    }
    if (neighbours.disagreeWith(text)) {
      found.add(
          new CellRemark(
              "inconsistent-formula",
              "has another formula than the cells on both sides; check that it should"));
    }
    return found;
  }

  private static void numbers(Expression formula, List<CellRemark> found) {
    List<String> numbers = HardCodedNumbers.of(formula);
    if (!numbers.isEmpty()) {
      found.add(
          new CellRemark(
              "hard-coded-number",
              "has %s typed into its formula; keep it in a cell of its own"
                  .formatted(String.join(", ", numbers))));
    }
  }

  private void ranges(Expression formula, String sheet, CellAddress place, List<CellRemark> found) {
    ranges.of(formula, sheet, place).stream()
        .findFirst()
        .ifPresent(
            range ->
                found.add(
                    new CellRemark(
                        "range-stops-short",
                        "reads %s and leaves out %s, a number right next to it"
                            .formatted(range.range(), range.leftOut()))));
  }
}
