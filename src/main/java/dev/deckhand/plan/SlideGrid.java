package dev.deckhand.plan;

import dev.deckhand.document.ShapeContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a table on a slide. Rows and columns are counted from 1.
 *
 * @param merged areas that are one cell, the first of each
 */
record SlideGrid(int rows, int columns, List<Area> merged) {
  SlideGrid {
    merged = List.copyOf(merged);
  }

  /** A merged area by its first cell. */
  record Area(int row, int column, int rows, int columns) {
    private boolean hides(int otherRow, int otherColumn) {
      boolean inside =
          otherRow >= row
              && otherRow < row + rows
              && otherColumn >= column
              && otherColumn < column + columns;
      return inside && (otherRow != row || otherColumn != column);
    }
  }

  /** A table without merged cells. */
  static SlideGrid of(int rows, int columns) {
    return new SlideGrid(rows, columns, List.of());
  }

  /** The cells of a table as an outline has it. */
  static SlideGrid of(ShapeContent.Table table) {
    List<Area> merged =
        table.merged().stream()
            .map(m -> new Area(m.row(), m.column(), m.rows(), m.columns()))
            .toList();
    return new SlideGrid(table.rows(), table.columns(), merged);
  }

  /** The area whose first cell shows in place of the cell; {@code null} when it shows itself. */
  @Nullable Area covering(int row, int column) {
    for (Area area : merged) {
      if (area.hides(row, column)) {
        return area;
      }
    }
    return null;
  }
}
