package dev.deckhand.ooxml.xlsx.reference;

import dev.deckhand.calc.syntax.FormulaHome;
import dev.deckhand.calc.syntax.Relocation;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.LineShift;
import dev.deckhand.document.SheetLines;
import dev.deckhand.document.SheetRange;
import java.util.Optional;

/** Where cells go when whole rows or columns come or go. */
public record LineRelocation(LineShift shift) implements Relocation {

  @Override
  public boolean concerns(String sheet) {
    return shift.lines().sheet().equalsIgnoreCase(sheet);
  }

  @Override
  public Optional<SheetRange> range(SheetRange range) {
    return concerns(range.sheet())
        ? shift.area(range.area()).map(area -> new SheetRange(range.sheet(), area))
        : Optional.of(range);
  }

  /** Whole columns keep their name when rows come or go, but not what is in them. */
  @Override
  public boolean disturbs(SheetRange range) {
    if (!concerns(range.sheet())) {
      return false;
    }
    SheetLines lines = shift.lines();
    CellArea area = range.area();
    int first = shift.rows() ? area.firstRow() : area.firstColumn();
    int last = shift.rows() ? area.lastRow() : area.lastColumn();
    boolean isWhole = shift.rows() ? area.isWholeColumns() : area.isWholeRows();
    return isWhole
        || (shift.inserted()
            ? first < lines.first() && lines.first() <= last
            : first <= lines.last() && lines.first() <= last);
  }

  /** A quick look: whether a formula may refer to lines that move, or to all of them. */
  public boolean concerns(String formula, FormulaHome home) {
    String sheet = shift.lines().sheet();
    boolean atHome = sheet.equalsIgnoreCase(home.before());
    return atHome
        ? new LineHint(shift).reaches(formula)
        : formula.indexOf('!') >= 0 && (spans(formula) || names(formula, sheet.replace("'", "''")));
  }

  /** The lines may be on a worksheet in the midst of a 3-D reference, which names its ends only. */
  private static boolean spans(String formula) {
    int colon = formula.indexOf(':');
    return colon >= 0 && colon < formula.lastIndexOf('!');
  }

  private static boolean names(String formula, String sheet) {
    for (int i = 0; i + sheet.length() < formula.length(); i++) {
      if (formula.regionMatches(true, i, sheet, 0, sheet.length())) {
        return true;
      }
    }
    return false;
  }
}
