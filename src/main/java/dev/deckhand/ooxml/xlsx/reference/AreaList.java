package dev.deckhand.ooxml.xlsx.reference;

import dev.deckhand.calc.syntax.Relocation;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Areas as attributes and elements of parts write them: one ({@code ref}), or several with spaces
 * between them ({@code sqref}, ECMA-376 part 1, 18.18.76).
 */
public final class AreaList {
  private AreaList() {}

  /** The areas of a text; none where it is no such list. */
  public static List<CellArea> read(String text) {
    List<CellArea> areas = new ArrayList<>();
    for (String word : text.strip().split("\\s+", -1)) {
      try {
        areas.add(CellArea.parse(word));
      } catch (IllegalArgumentException notAnArea) {
        return List.of();
      }
    }
    return areas;
  }

  /**
   * A list of areas on a worksheet after a change of places.
   *
   * @return the very same text where nothing changed or where it is no list of areas; empty when
   *     nothing is left
   */
  public static Optional<String> follow(String text, String sheet, Relocation relocation) {
    if (!relocation.concerns(sheet)) {
      return Optional.of(text);
    }
    if (read(text).isEmpty()) {
      return Optional.of(text);
    }
    List<String> moved = new ArrayList<>();
    boolean changed = false;
    for (String word : text.strip().split("\\s+", -1)) {
      List<CellArea> pieces = pieces(CellArea.parse(word), sheet, relocation);
      if (pieces.equals(List.of(CellArea.parse(word)))) {
        moved.add(word);
      } else {
        pieces.forEach(piece -> moved.add(written(piece, word)));
        changed = true;
      }
    }
    if (moved.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(changed ? String.join(" ", moved) : text);
  }

  /**
   * One area on a worksheet that stays one after a change of places. Cells that move take along
   * what they cover as a whole, and stretch nothing.
   *
   * @return as for {@link #follow}; empty also when it is on another worksheet
   */
  public static Optional<String> followWhole(String text, String sheet, Relocation relocation) {
    List<CellArea> areas = relocation.concerns(sheet) ? read(text) : List.of();
    if (areas.size() != 1) {
      return follow(text, sheet, relocation);
    }
    CellArea area = areas.getFirst();
    return relocation
        .range(new SheetRange(sheet, area))
        .filter(now -> now.sheet().equalsIgnoreCase(sheet))
        .map(SheetRange::area)
        .map(now -> relocation instanceof MovedCells && !isAsLarge(now, area) ? area : now)
        .map(now -> now.equals(area) ? text : written(now, text));
  }

  private static boolean isAsLarge(CellArea now, CellArea before) {
    return now.rows() == before.rows() && now.columns() == before.columns();
  }

  private static List<CellArea> pieces(CellArea area, String sheet, Relocation relocation) {
    return relocation.pieces(new SheetRange(sheet, area)).stream()
        .filter(piece -> piece.sheet().equalsIgnoreCase(sheet))
        .map(SheetRange::area)
        .toList();
  }

  /** Whole columns and rows are written by their corners or without, as they were. */
  private static String written(CellArea area, String before) {
    boolean byCorners = before.matches(".*[A-Za-z]\\$?\\d.*");
    if (area.isSingleCell() && before.indexOf(':') > 0 && CellArea.parse(before).isSingleCell()) {
      return area + ":" + area;
    }
    return byCorners ? area.corners() : area.toString();
  }

  /** The list as a part writes it. */
  public static String print(List<CellArea> areas) {
    return areas.stream().map(CellArea::corners).collect(Collectors.joining(" "));
  }

  /** Whether any of the areas has a cell in common with another. */
  public static boolean touches(List<CellArea> areas, CellArea taken) {
    return areas.stream().anyMatch(area -> area.intersects(taken));
  }

  /** The areas without the cells of another, each cut into at most four. */
  public static List<CellArea> without(List<CellArea> areas, CellArea taken) {
    List<CellArea> left = new ArrayList<>();
    for (CellArea area : areas) {
      area.intersection(taken).ifPresentOrElse(gone -> cut(area, gone, left), () -> left.add(area));
    }
    return left;
  }

  private static void cut(CellArea area, CellArea gone, List<CellArea> left) {
    add(area.firstRow(), area.firstColumn(), gone.firstRow() - 1, area.lastColumn(), left);
    add(gone.firstRow(), area.firstColumn(), gone.lastRow(), gone.firstColumn() - 1, left);
    add(gone.firstRow(), gone.lastColumn() + 1, gone.lastRow(), area.lastColumn(), left);
    add(gone.lastRow() + 1, area.firstColumn(), area.lastRow(), area.lastColumn(), left);
  }

  private static void add(
      int firstRow, int firstColumn, int lastRow, int lastColumn, List<CellArea> left) {
    if (firstRow <= lastRow && firstColumn <= lastColumn) {
      left.add(new CellArea(firstRow, firstColumn, lastRow, lastColumn));
    }
  }
}
