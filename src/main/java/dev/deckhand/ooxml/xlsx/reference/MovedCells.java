package dev.deckhand.ooxml.xlsx.reference;

import dev.deckhand.calc.syntax.Relocation;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where cells go when a range moves, as Excel has it: references follow cells that move as a whole,
 * a range grows with an edge that moves away from it, and what is overwritten is lost.
 *
 * @param to as many rows and columns as {@code from}
 */
public record MovedCells(SheetRange from, SheetRange to) implements Relocation {

  @Override
  public boolean concerns(String sheet) {
    return from.sheet().equalsIgnoreCase(sheet) || to.sheet().equalsIgnoreCase(sheet);
  }

  public boolean staysOnSheet() {
    return from.sheet().equalsIgnoreCase(to.sheet());
  }

  public int rows() {
    return to.area().firstRow() - from.area().firstRow();
  }

  public int columns() {
    return to.area().firstColumn() - from.area().firstColumn();
  }

  /** Cells of the moved range at their new place. */
  public CellArea moved(CellArea area) {
    return new CellArea(
        area.firstRow() + rows(),
        area.firstColumn() + columns(),
        area.lastRow() + rows(),
        area.lastColumn() + columns());
  }

  public CellAddress moved(CellAddress cell) {
    return cell.plus(rows(), columns());
  }

  @Override
  public Optional<SheetRange> range(SheetRange range) {
    CellArea area = range.area();
    boolean leaves = from.sheet().equalsIgnoreCase(range.sheet());
    if (leaves && from.area().covers(area)) {
      return Optional.of(new SheetRange(to.sheet(), moved(area)));
    }
    boolean stays = !leaves || !from.area().intersects(area);
    if (stays && to.sheet().equalsIgnoreCase(range.sheet()) && to.area().covers(area)) {
      return Optional.empty();
    }
    return stays || !staysOnSheet()
        ? Optional.of(range)
        : Optional.of(new SheetRange(range.sheet(), grown(area)));
  }

  /** A range whose whole first or last line moves straight away from it reaches after it. */
  private CellArea grown(CellArea area) {
    CellArea edge = from.area().intersection(area).orElseThrow();
    boolean acrossColumns = edge.columns() == area.columns() && columns() == 0;
    boolean acrossRows = edge.rows() == area.rows() && rows() == 0;
    boolean outward =
        (acrossColumns && rows() > 0 && edge.lastRow() == area.lastRow())
            || (acrossColumns && rows() < 0 && edge.firstRow() == area.firstRow())
            || (acrossRows && columns() > 0 && edge.lastColumn() == area.lastColumn())
            || (acrossRows && columns() < 0 && edge.firstColumn() == area.firstColumn());
    return outward ? area.union(moved(edge)) : area;
  }

  @Override
  public List<SheetRange> pieces(SheetRange range) {
    boolean leaves = from.sheet().equalsIgnoreCase(range.sheet());
    List<CellArea> left = List.of(range.area());
    if (leaves) {
      left = AreaList.without(left, from.area());
    }
    if (to.sheet().equalsIgnoreCase(range.sheet())) {
      left = AreaList.without(left, to.area());
    }
    List<SheetRange> pieces = new ArrayList<>();
    left.forEach(area -> pieces.add(new SheetRange(range.sheet(), area)));
    if (leaves) {
      from.area()
          .intersection(range.area())
          .ifPresent(area -> pieces.add(new SheetRange(to.sheet(), moved(area))));
    }
    return pieces;
  }

  @Override
  public boolean disturbs(SheetRange range) {
    CellArea area = range.area();
    boolean leaves = from.sheet().equalsIgnoreCase(range.sheet());
    if (leaves && from.area().covers(area)) {
      return false;
    }
    return (leaves && from.area().intersects(area))
        || (to.sheet().equalsIgnoreCase(range.sheet()) && to.area().intersects(area));
  }
}
