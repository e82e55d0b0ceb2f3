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
    CellArea line = new CellArea(row, block.firstColumn(), row, block.lastColumn());
    return sheet.cells(line).filter(c -> !c.isBlank()).toList();
  }

  private boolean namesColumns(List<Cell> cells) {
    long texts = cells.stream().filter(c -> c.value() instanceof CellValue.Text).count();
    boolean enough = cells.size() >= Math.max(2, (block.columns() + 1) / 2);
    return enough && texts > 0 && cells.stream().allMatch(HeaderRow::isName);
  }

  /** Texts, and the years and dates that head the columns of a plan. */
  private static boolean isName(Cell cell) {
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
  static String text(SheetSnapshot sheet, int row, int column) {
    return sheet
        .cell(row, column)
        .map(c -> NumberFormats.text(c.value(), c.numberFormat(), false).strip())
        .orElse("");
  }
}
