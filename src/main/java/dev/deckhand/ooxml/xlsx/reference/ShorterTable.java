package dev.deckhand.ooxml.xlsx.reference;

import dev.deckhand.calc.syntax.Relocation;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import java.util.Optional;

/**
 * A table whose last data rows have gone; its totals have moved up. Ranges that end in the rows
 * that have gone end above them; what refers to single cells among them stays.
 *
 * @param table where it was, totals included
 * @param firstGone the first of the rows that have gone
 * @param lastGone the last data row it had
 */
public record ShorterTable(String sheet, CellArea table, int firstGone, int lastGone)
    implements Relocation {

  @Override
  public boolean concerns(String name) {
    return sheet.equalsIgnoreCase(name);
  }

  @Override
  public Optional<SheetRange> range(SheetRange range) {
    CellArea area = range.area();
    boolean inside =
        concerns(range.sheet())
            && area.firstColumn() >= table.firstColumn()
            && area.lastColumn() <= table.lastColumn()
            && area.firstRow() >= table.firstRow()
            && area.lastRow() >= firstGone
            && area.lastRow() <= table.lastRow();
    boolean gone = area.firstRow() >= firstGone && area.firstRow() <= lastGone;
    if (!inside || gone) {
      return Optional.of(range);
    }
    int removed = lastGone - firstGone + 1;
    int first = area.firstRow() > lastGone ? area.firstRow() - removed : area.firstRow();
    int last = area.lastRow() > lastGone ? area.lastRow() - removed : firstGone - 1;
    return Optional.of(
        new SheetRange(
            range.sheet(), new CellArea(first, area.firstColumn(), last, area.lastColumn())));
  }
}
