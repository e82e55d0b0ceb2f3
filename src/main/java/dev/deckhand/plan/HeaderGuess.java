package dev.deckhand.plan;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether the first row of a range is its header, for operations that do not say. */
final class HeaderGuess {
  private static final int ROWS = 50;

  private HeaderGuess() {}

  /** The texts of the first row, empty ones for other cells. */
  static List<String> texts(SheetSnapshot sheet, CellArea area) {
    List<String> texts = new ArrayList<>();
    for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
      texts.add(ArrangeColumns.text(sheet.value(area.firstRow(), column)));
    }
    return texts;
  }

  /**
   * It is one where a filter has its buttons, where an operation names a column by it, and where it
   * is all different texts above a column of something else.
   */
  static boolean isHeader(SheetSnapshot sheet, CellArea area, List<String> named) {
    if (area.rows() == 1) {
      return false;
    }
    Optional<CellArea> filter = sheet.filterArea();
    if (filter.filter(f -> f.firstRow() == area.firstRow() && f.intersects(area)).isPresent()) {
      return true;
    }
    List<String> texts = texts(sheet, area);
    Set<String> lower = new HashSet<>();
    texts.forEach(text -> lower.add(text.strip().toLowerCase(Locale.ROOT)));
    boolean byName =
        named.stream()
            .filter(n -> !n.strip().matches("[A-Za-z]{1,3}"))
            .anyMatch(n -> lower.contains(n.strip().toLowerCase(Locale.ROOT)));
    return byName || (allText(sheet, area, lower) && changes(sheet, area));
  }

  private static boolean allText(SheetSnapshot sheet, CellArea area, Set<String> different) {
    for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
      if (!(sheet.value(area.firstRow(), column) instanceof CellValue.Text t)
          || t.value().isBlank()) {
        return false;
      }
    }
    return different.size() == area.columns();
  }

  /** Whether a column goes on with something else than text. */
  private static boolean changes(SheetSnapshot sheet, CellArea area) {
    int last = Math.min(area.lastRow(), area.firstRow() + ROWS);
    for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
      boolean text = false;
      boolean other = false;
      for (int row = area.firstRow() + 1; row <= last; row++) {
        CellValue value = sheet.value(row, column);
        text |= value instanceof CellValue.Text;
        other |= !value.isEmpty() && !(value instanceof CellValue.Text);
      }
      if (other && !text) {
        return true;
      }
    }
    return false;
  }
}
