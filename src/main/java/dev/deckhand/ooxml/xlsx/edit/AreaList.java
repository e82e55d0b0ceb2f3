package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lists of areas as rules keep them, {@code A1:B5 D7} (18.18.76). */
final class AreaList {
  private AreaList() {}

  /** The areas that can be read; what is none is left out. */
  static List<CellArea> parse(String sqref) {
    List<CellArea> areas = new ArrayList<>();
    for (String word : sqref.strip().split("\\s+", -1)) {
      try {
        areas.add(CellArea.parse(word));
      } catch (IllegalArgumentException notAnArea) {
        // Excel drops such an entry when it repairs the file
      }
    }
    return areas;
  }

  static String print(List<CellArea> areas) {
    return areas.stream().map(CellArea::corners).collect(Collectors.joining(" "));
  }

  static boolean touches(List<CellArea> areas, CellArea taken) {
    return areas.stream().anyMatch(area -> area.intersects(taken));
  }

  /** The areas without the cells of another, each cut into at most four. */
  static List<CellArea> without(List<CellArea> areas, CellArea taken) {
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
