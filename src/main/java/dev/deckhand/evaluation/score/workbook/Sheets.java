package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookOutline.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Worksheets of an outline, and the areas things on them cover. */
final class Sheets {
  private Sheets() {}

  static Optional<Sheet> named(WorkbookOutline workbook, String name) {
    return workbook.sheets().stream().filter(s -> s.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The worksheet of a name; all of them when no name is given. */
  static List<Sheet> where(WorkbookOutline workbook, @Nullable String name) {
    return name == null ? workbook.sheets() : named(workbook, name).stream().toList();
  }

  /** The areas in a list with blanks or commas between them; what is none is left out. */
  static List<CellArea> areas(@Nullable String list) {
    List<CellArea> areas = new ArrayList<>();
    for (String text : (list == null ? "" : list).split("[\\s,]+")) {
      area(text).ifPresent(areas::add);
    }
    return areas;
  }

  static Optional<CellArea> area(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(CellArea.parse(text));
    } catch (IllegalArgumentException noArea) {
      return Optional.empty();
    }
  }

  /** Whether areas cover all cells of another one together. */
  static boolean cover(List<CellArea> areas, CellArea whole) {
    List<CellArea> left = List.of(whole);
    for (CellArea area : areas) {
      left = left.stream().flatMap(rest -> without(rest, area).stream()).toList();
    }
    return left.isEmpty();
  }

  private static List<CellArea> without(CellArea area, CellArea hole) {
    if (!area.intersects(hole)) {
      return List.of(area);
    }
    List<CellArea> rest = new ArrayList<>();
    int top = Math.max(area.firstRow(), hole.firstRow());
    int bottom = Math.min(area.lastRow(), hole.lastRow());
    int left = area.firstColumn();
    int right = area.lastColumn();
    if (area.firstRow() < top) {
      rest.add(new CellArea(area.firstRow(), left, top - 1, right));
    }
    if (bottom < area.lastRow()) {
      rest.add(new CellArea(bottom + 1, left, area.lastRow(), right));
    }
    if (left < hole.firstColumn()) {
      rest.add(new CellArea(top, left, bottom, hole.firstColumn() - 1));
    }
    if (hole.lastColumn() < right) {
      rest.add(new CellArea(top, hole.lastColumn() + 1, bottom, right));
    }
    return rest;
  }
}
