package dev.deckhand.document;

import dev.deckhand.document.SheetLines.Axis;
import java.util.Optional;

/**
 * Where cells go when lines are inserted or deleted.
 *
 * @param inserted whether the lines are inserted before the line now at their place, or deleted
 */
public record LineShift(SheetLines lines, boolean inserted) {

  /** A range of line numbers, inclusive. */
  public record Span(int first, int last) {}

  /**
   * What becomes of neighbouring lines on the same axis: those behind move, and a span grows or
   * shrinks when lines are inserted or deleted inside it. Lines pushed over the edge are cut off.
   *
   * @return empty when nothing of the span is left
   */
  public Optional<Span> span(int first, int last) {
    return inserted ? grown(first, last) : shrunk(first, last);
  }

  private Optional<Span> grown(int first, int last) {
    int limit = lines.axis().limit();
    if (first == 0 && last == limit - 1) {
      return Optional.of(new Span(first, last));
    }
    int movedFirst = first >= lines.first() ? first + lines.count() : first;
    int movedLast = last >= lines.first() ? last + lines.count() : last;
    return movedFirst >= limit
        ? Optional.empty()
        : Optional.of(new Span(movedFirst, Math.min(movedLast, limit - 1)));
  }

  private Optional<Span> shrunk(int first, int last) {
    int limit = lines.axis().limit();
    if (first == 0 && last == limit - 1) {
      return Optional.of(new Span(first, last));
    }
    int movedFirst = first > lines.last() ? first - lines.count() : Math.min(first, lines.first());
    int movedLast = last > lines.last() ? last - lines.count() : Math.min(last, lines.first() - 1);
    return movedLast < movedFirst ? Optional.empty() : Optional.of(new Span(movedFirst, movedLast));
  }

  /** What becomes of one line. */
  public Optional<Integer> line(int line) {
    return span(line, line).map(Span::first);
  }

  /** What becomes of an area of the same worksheet; empty when all of it is deleted. */
  public Optional<CellArea> area(CellArea area) {
    return switch (lines.axis()) {
      case ROWS ->
          span(area.firstRow(), area.lastRow())
              .map(s -> new CellArea(s.first(), area.firstColumn(), s.last(), area.lastColumn()));
      case COLUMNS ->
          span(area.firstColumn(), area.lastColumn())
              .map(s -> new CellArea(area.firstRow(), s.first(), area.lastRow(), s.last()));
    };
  }

  /** Where a cell was; empty for one on an inserted line, or off the worksheet. */
  public Optional<CellAddress> origin(CellAddress cell) {
    int line = rows() ? cell.row() : cell.column();
    int was = line;
    if (line >= lines.first()) {
      was = inserted ? line - lines.count() : line + lines.count();
    }
    if (was >= lines.axis().limit()
        || (inserted && line >= lines.first() && line <= lines.last())) {
      return Optional.empty();
    }
    return Optional.of(
        rows() ? new CellAddress(was, cell.column()) : new CellAddress(cell.row(), was));
  }

  /** Whether rows are shifted rather than columns. */
  public boolean rows() {
    return lines.axis() == Axis.ROWS;
  }
}
