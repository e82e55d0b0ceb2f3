package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.beside.Shortened;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one or two rows that name the columns of a block, and the title above them.
 *
 * @param first the upper of the rows, zero-based
 * @param rows 1 or 2
 */
record Headers(SheetCells sheet, CellArea block, int first, int rows, boolean date1904) {
  private static final int TITLE_ROWS = 3;

  /** Looks around a row that names columns for a second one. */
  static Headers around(SheetCells sheet, CellArea block, int row, boolean date1904) {
    if (isSecond(sheet, block, row + 1)) {
      return new Headers(sheet, block, row, 2, date1904);
    }
    boolean grouped = row > block.firstRow() && groups(sheet, block, row - 1);
    return new Headers(sheet, block, grouped ? row - 1 : row, grouped ? 2 : 1, date1904);
  }

  static Headers one(SheetCells sheet, CellArea block, int row, boolean date1904) {
    return new Headers(sheet, block, row, 1, date1904);
  }

  int firstBodyRow() {
    return first + rows;
  }

  /** A second row of texts names columns when numbers begin right below it. */
  private static boolean isSecond(SheetCells sheet, CellArea block, int row) {
    if (row + 1 > block.lastRow()) {
      return false;
    }
    List<Cell> cells = HeaderRow.filled(sheet, block, row);
    if (cells.size() < 2 || !cells.stream().allMatch(HeaderRow::isName)) {
      return false;
    }
    List<Integer> texts =
        cells.stream()
            .filter(c -> c.value() instanceof CellValue.Text)
            .map(c -> c.address().column())
            .toList();
    long numbersBelow =
        texts.stream().filter(c -> sheet.value(row + 1, c) instanceof CellValue.Number).count();
    boolean isData = texts.stream().anyMatch(c -> isText(sheet, row - 1, c, row + 1));
    return !isData
        && texts.size() * 2 > cells.size()
        && numbersBelow >= 2
        && numbersBelow * 2 >= cells.size();
  }

  private static boolean isText(SheetCells sheet, int above, int column, int below) {
    return sheet.value(above, column) instanceof CellValue.Text
        && sheet.value(below, column) instanceof CellValue.Text;
  }

  /** Names over several columns each: in merged cells, or with blanks behind them. */
  private static boolean groups(SheetCells sheet, CellArea block, int row) {
    List<Cell> cells = HeaderRow.filled(sheet, block, row);
    if (cells.isEmpty() || !cells.stream().allMatch(HeaderRow::isName)) {
      return false;
    }
    boolean inFirst = cells.getFirst().address().column() == block.firstColumn();
    boolean merged =
        cells.stream()
            .flatMap(c -> merged(sheet, row, c.address().column()).stream())
            .anyMatch(a -> a.rows() == 1 && a.columns() > 1 && a.columns() < block.columns());
    return cells.size() >= 2 ? merged || !inFirst : merged && !inFirst;
  }

  private static Optional<CellArea> merged(SheetCells sheet, int row, int column) {
    return sheet.facts().merged(row, column);
  }

  /** What names a column. */
  String text(int column) {
    String upper = cell(first, column);
    if (rows == 1) {
      return upper;
    }
    String over = upper.isEmpty() ? spanning(column) : upper;
    String own = cell(first + 1, column);
    if (own.isEmpty() || own.equals(over)) {
      return over;
    }
    return over.isEmpty() ? own : over + " / " + own;
  }

  private String cell(int row, int column) {
    return HeaderRow.text(sheet, row, column, date1904);
  }

  /** The name of the group a column without one of its own is in. */
  private String spanning(int column) {
    Optional<CellArea> merged = merged(sheet, first, column);
    if (merged.isPresent()) {
      return cell(first, merged.get().firstColumn());
    }
    for (int left = column - 1; left > block.firstColumn(); left--) {
      String text = cell(first, left);
      if (!text.isEmpty()) {
        return merged(sheet, first, left).isPresent() ? "" : text;
      }
    }
    return "";
  }

  /** Text in a cell of its own above the headers, at most a blank row between. */
  @Nullable String title() {
    for (int row = first - 1; row >= Math.max(0, first - TITLE_ROWS); row--) {
      List<Cell> cells = HeaderRow.filled(sheet, block, row);
      if (cells.size() > 1) {
        return null;
      }
      if (!cells.isEmpty()) {
        return title(row, cells.getFirst());
      }
    }
    return null;
  }

  private @Nullable String title(int row, Cell cell) {
    if (!(cell.value() instanceof CellValue.Text(String lower)) || lower.isBlank()) {
      return null;
    }
    List<String> above =
        row == 0
            ? List.of()
            : HeaderRow.filled(sheet, block, row - 1).stream()
                .filter(c -> c.value() instanceof CellValue.Text)
                .map(c -> HeaderRow.text(sheet, row - 1, c.address().column(), date1904))
                .toList();
    String title = above.size() == 1 ? above.getFirst() + " · " + lower.strip() : lower.strip();
    return Shortened.text(title.lines().collect(Collectors.joining(" ")));
  }
}
