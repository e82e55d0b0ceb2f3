package dev.deckhand.spreadsheetbench;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;

/** What the rows or columns of a worksheet hold, as text that is equal where they hold the same. */
final class LineContents {
  private LineContents() {}

  static List<String> rows(SheetSnapshot sheet) {
    return lines(sheet, sheet.cells(), c -> c.address().row(), c -> c.address().column());
  }

  static List<String> columns(SheetSnapshot sheet) {
    return lines(sheet, sheet.cells(), c -> c.address().column(), c -> c.address().row());
  }

  /** The rows of an area alone. */
  static List<String> rows(SheetSnapshot sheet, CellArea area) {
    List<String> lines =
        lines(sheet, sheet.cells(area), c -> c.address().row(), c -> c.address().column());
    while (lines.size() <= area.lastRow()) {
      lines.add("");
    }
    return lines.subList(area.firstRow(), area.lastRow() + 1);
  }

  private static List<String> lines(
      SheetSnapshot sheet,
      java.util.stream.Stream<Cell> cells,
      ToIntFunction<Cell> line,
      ToIntFunction<Cell> place) {
    List<StringBuilder> lines = new ArrayList<>();
    cells
        .filter(cell -> cell.hasFormula() || !CellDistance.isEmpty(cell.value()))
        .forEach(
            cell -> {
              while (lines.size() <= line.applyAsInt(cell)) {
                lines.add(new StringBuilder());
              }
              lines
                  .get(line.applyAsInt(cell))
                  .append(place.applyAsInt(cell))
                  .append(':')
                  .append(content(cell))
                  .append('\n');
            });
    return new ArrayList<>(lines.stream().map(StringBuilder::toString).toList());
  }

  /** Formulas without row numbers and columns, which follow when lines move; numbers rounded. */
  private static String content(Cell cell) {
    if (cell.hasFormula()) {
      String text = Objects.requireNonNull(cell.formula()).text();
      return "=" + text.replaceAll("\\$?\\b[A-Z]{1,3}\\$?\\d+\\b", "@").replaceAll("\\d+", "#");
    }
    return cell.value() instanceof CellValue.Number number
        ? "%.9g".formatted(number.value())
        : cell.value().toString();
  }
}
