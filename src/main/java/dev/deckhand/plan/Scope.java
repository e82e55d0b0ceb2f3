package dev.deckhand.plan;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.LineShift;
import dev.deckhand.document.SheetLines.Axis;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cells a plan may change, as its user granted them.
 *
 * @param everywhere whether nothing was said, so that all of the document may change
 * @param ranges the granted cells; a whole worksheet is a range from edge to edge
 */
public record Scope(boolean everywhere, List<SheetRange> ranges) {
  /** No limit. */
  public static final Scope EVERYWHERE = new Scope(true, List.of());

  public Scope {
    ranges = List.copyOf(ranges);
  }

  /**
   * Reads ranges such as {@code Sales!A:F} and names of worksheets.
   *
   * @throws IllegalArgumentException with a message that says what is wrong with which text
   */
  public static Scope of(List<String> texts) {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("A scope names at least one range or worksheet");
    }
    return new Scope(false, texts.stream().map(Scope::range).toList());
  }

  private static SheetRange range(String text) {
    String bare = text.strip();
    boolean quoted = bare.length() > 2 && bare.startsWith("'") && bare.endsWith("'");
    if (quoted) {
      return new SheetRange(
          bare.substring(1, bare.length() - 1).replace("''", "'"), CellArea.WHOLE_SHEET);
    }
    if (bare.isEmpty()) {
      throw new IllegalArgumentException("A scope names ranges and worksheets, not nothing");
    }
    return bare.indexOf('!') < 0
        ? new SheetRange(bare, CellArea.WHOLE_SHEET)
        : SheetRange.parse(bare);
  }

  /** Whether all cells of an area may change. */
  public boolean covers(SheetRange place) {
    if (everywhere) {
      return true;
    }
    List<CellArea> left = List.of(place.area());
    for (SheetRange range : ranges) {
      if (range.sheet().equalsIgnoreCase(place.sheet())) {
        left = left.stream().flatMap(area -> without(area, range.area()).stream()).toList();
      }
    }
    return left.isEmpty();
  }

  /** Whether one cell may change. */
  public boolean contains(String sheet, CellAddress cell) {
    return everywhere
        || ranges.stream()
            .anyMatch(r -> r.sheet().equalsIgnoreCase(sheet) && r.area().contains(cell));
  }

  /** Whether a worksheet as a whole may change, come or go. */
  public boolean coversSheet(String sheet) {
    return covers(new SheetRange(sheet, CellArea.WHOLE_SHEET));
  }

  /** Whether lines of a worksheet lie beside granted cells. */
  public boolean reaches(String sheet, Axis axis, int first, int last) {
    return everywhere
        || ranges.stream()
            .filter(r -> r.sheet().equalsIgnoreCase(sheet))
            .map(SheetRange::area)
            .anyMatch(
                area ->
                    axis == Axis.ROWS
                        ? area.firstRow() <= first && last <= area.lastRow()
                        : area.firstColumn() <= first && last <= area.lastColumn());
  }

  /** The same cells once lines came or went; lines inserted inside are granted too. */
  public Scope shifted(LineShift shift) {
    return new Scope(
        everywhere,
        ranges.stream()
            .flatMap(
                range ->
                    range.sheet().equalsIgnoreCase(shift.lines().sheet())
                        ? moved(range, shift).stream()
                        : Stream.of(range))
            .toList());
  }

  private static Optional<SheetRange> moved(SheetRange range, LineShift shift) {
    CellArea area = range.area();
    int first = shift.rows() ? area.firstRow() : area.firstColumn();
    boolean atStart = shift.inserted() && first == shift.lines().first();
    return shift
        .area(area)
        .map(now -> atStart ? now.union(CellArea.of(area.first())) : now)
        .map(now -> new SheetRange(range.sheet(), now));
  }

  /** The same cells once a worksheet has another name. */
  public Scope renamed(String from, String to) {
    return new Scope(
        everywhere,
        ranges.stream()
            .map(r -> r.sheet().equalsIgnoreCase(from) ? new SheetRange(to, r.area()) : r)
            .toList());
  }

  /** The granted places as they are written, whole worksheets by their names. */
  public List<String> texts() {
    return ranges.stream()
        .map(
            r -> r.area().equals(CellArea.WHOLE_SHEET) ? SheetRange.quote(r.sheet()) : r.toString())
        .toList();
  }

  /** What is left of an area without another: up to four pieces around it. */
  private static List<CellArea> without(CellArea area, CellArea taken) {
    CellArea common = area.intersection(taken).orElse(null);
    if (common == null) {
      return List.of(area);
    }
    List<CellArea> pieces = new ArrayList<>();
    if (common.firstRow() > area.firstRow()) {
      pieces.add(
          new CellArea(
              area.firstRow(), area.firstColumn(), common.firstRow() - 1, area.lastColumn()));
    }
    if (common.lastRow() < area.lastRow()) {
      pieces.add(
          new CellArea(
              common.lastRow() + 1, area.firstColumn(), area.lastRow(), area.lastColumn()));
    }
    if (common.firstColumn() > area.firstColumn()) {
      pieces.add(
          new CellArea(
              common.firstRow(), area.firstColumn(), common.lastRow(), common.firstColumn() - 1));
    }
    if (common.lastColumn() < area.lastColumn()) {
      pieces.add(
          new CellArea(
              common.firstRow(), common.lastColumn() + 1, common.lastRow(), area.lastColumn()));
    }
    return pieces;
  }
}
