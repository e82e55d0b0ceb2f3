package dev.deckhand.ooxml.xlsx.reference;

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
}
