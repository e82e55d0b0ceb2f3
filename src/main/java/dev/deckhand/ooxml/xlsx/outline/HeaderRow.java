package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import java.util.List;
import java.util.OptionalInt;

/** Finds the row of a block that names its columns; titles may stand above it. */
final class HeaderRow {
  private static final int SEARCHED = 12;

  private final SheetSnapshot sheet;
  private final CellArea block;

  HeaderRow(SheetSnapshot sheet, CellArea block) {
    this.sheet = sheet;
    this.block = block;
  }

  OptionalInt find() {
    if (block.rows() < 2) {
      return OptionalInt.empty();
    }
    int last = Math.min(block.lastRow() - 1, block.firstRow() + SEARCHED);
    for (int row = block.firstRow(); row <= last; row++) {
      List<Cell> cells = filled(row);
      if (block.columns() == 1 ? namesList(row, cells) : namesColumns(cells)) {
        return OptionalInt.of(row);
      }
      if (isData(cells)) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private List<Cell> filled(int row) {
    return filled(sheet, block, row);
  }

  /** The cells of a row of a block that hold something. */
  static List<Cell> filled(SheetSnapshot sheet, CellArea block, int row) {
    CellArea line = new CellArea(row, block.firstColumn(), row, block.lastColumn());
    return sheet.cells(line).filter(c -> !c.isBlank()).toList();
  }

  private boolean namesColumns(List<Cell> cells) {
    long texts = cells.stream().filter(c -> c.value() instanceof CellValue.Text).count();
    boolean enough = cells.size() >= Math.max(2, (block.columns() + 1) / 2);
    return enough && texts > 0 && cells.stream().allMatch(HeaderRow::isName) && !isLabelled(cells);
  }

  /** A label with a colon, or with one date behind it, names what stands beside it, not below. */
  private static boolean isLabelled(List<Cell> cells) {
    Cell first = cells.getFirst();
    boolean colon =
        first.value() instanceof CellValue.Text(String label) && label.strip().endsWith(":");
    boolean oneDate = cells.size() == 2 && isDate(cells.getLast());
    return colon || oneDate;
  }

  private static boolean isDate(Cell cell) {
    return cell.value() instanceof CellValue.Number && NumberFormats.isDate(cell.numberFormat());
  }

  /** Texts, and the years and dates that head the columns of a plan. */
  static boolean isName(Cell cell) {
    return switch (cell.value()) {
      case CellValue.Text t -> !t.value().isBlank();
      case CellValue.Number n -> NumberFormats.isDate(cell.numberFormat()) || isYear(n.value());
      case CellValue.Bool b -> false;
      case CellValue.Error e -> false;
      case CellValue.Empty e -> true;
    };
  }

  private static boolean isYear(double number) {
    return number == Math.rint(number) && number >= 1900 && number <= 2100;
  }

  private boolean namesList(int row, List<Cell> cells) {
    return cells.size() == 1
        && cells.getFirst().value() instanceof CellValue.Text
        && filled(row + 1).stream().anyMatch(c -> !(c.value() instanceof CellValue.Text));
  }

  private boolean isData(List<Cell> cells) {
    long numbers = cells.stream().filter(c -> c.value() instanceof CellValue.Number).count();
    return numbers * 2 >= block.columns() && numbers > 1;
  }

  /** The text a header cell shows. */
  static String text(SheetSnapshot sheet, int row, int column, boolean date1904) {
    return sheet
        .cell(row, column)
        .map(c -> NumberFormats.text(c.value(), c.numberFormat(), date1904).strip())
        .orElse("");
  }
}
