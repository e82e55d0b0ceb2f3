package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.plan.CellOperation.FillFormula;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Totals that must reach over rows inserted right above them. */
final class LongerSums {
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}!_.$])(\\$?[A-Z]{1,3}\\$?\\d{1,7}:\\$?[A-Z]{1,3}\\$?)(\\d{1,7})(?![\\p{L}\\p{N}(])");
  private static final Pattern AGGREGATE =
      Pattern.compile("(?i)^(?:SUM|SUBTOTAL|AVERAGE|COUNTA?|MIN|MAX|AGGREGATE)\\(.*");

  private final SheetSnapshot sheet;
  private final Steps steps;

  LongerSums(SheetSnapshot sheet, Steps steps) {
    this.sheet = sheet;
    this.steps = steps;
  }

  /**
   * Adds the longer formulas of a row that moves down.
   *
   * @param row zero-based, as it is before the rows come
   * @return whether there were any
   */
  boolean above(int row, int count) {
    List<Cell> totals =
        sheet
            .cells(new CellArea(row, 0, row, CellAddress.COLUMNS - 1))
            .filter(Cell::hasFormula)
            .filter(cell -> !longer(cell, row, count).equals(formula(cell)))
            .toList();
    for (Cell cell : totals) {
      CellAddress moved = new CellAddress(row + count, cell.address().column());
      String target = SheetRange.of(sheet.name(), moved).toString();
      steps.add(id -> new FillFormula(id, target, "=" + longer(cell, row, count)));
    }
    if (!totals.isEmpty()) {
      Cell first = totals.getFirst();
      String formula = Markdown.code("=" + longer(first, row, count));
      steps.line(
          "The totals below reach over the new rows, the first as " + formula + ".",
          "Die Summen darunter reichen über die neuen Zeilen, die erste als " + formula + ".");
    }
    return !totals.isEmpty();
  }

  private static String formula(Cell cell) {
    CellFormula formula = cell.formula();
    return formula == null || formula.isArray() ? "" : formula.text();
  }

  private static String longer(Cell cell, int row, int count) {
    String formula = formula(cell);
    if (!AGGREGATE.matcher(formula).matches()) {
      return formula;
    }
    Matcher range = RANGE.matcher(formula);
    return range.replaceAll(found -> Matcher.quoteReplacement(longer(found, row, count)));
  }

  /** A range that ends right above the row ends right above where the row is then. */
  private static String longer(MatchResult range, int row, int count) {
    int last = Integer.parseInt(range.group(2));
    return range.group(1) + (last == row ? last + count : last);
  }
}
