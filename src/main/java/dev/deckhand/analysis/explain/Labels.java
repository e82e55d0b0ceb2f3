package dev.deckhand.analysis.explain;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.List;
import java.util.Optional;

/** Names cells and ranges by the headers above and the labels to their left. */
final class Labels {
  private static final int FARTHEST = 200;

  private final WorkbookSnapshot workbook;
  private final List<DataTable> tables;

  Labels(WorkbookSnapshot workbook, List<DataTable> tables) {
    this.workbook = workbook;
    this.tables = tables;
  }

  /** Column header and row label, as far as there are any. */
  String of(SheetRange range) {
    SheetSnapshot sheet = workbook.sheet(range.sheet()).orElse(null);
    if (sheet == null) {
      return "";
    }
    CellArea area = range.area();
    String header = area.columns() == 1 ? header(sheet, area) : headers(sheet, area);
    String label =
        area.rows() == 1 ? rowLabel(sheet, area.first()).map(Labels::text).orElse("") : "";
    boolean both = !header.isEmpty() && !label.isEmpty() && !header.equals(label);
    return both ? header + ", " + label : header.isEmpty() ? label : header;
  }

  private String headers(SheetSnapshot sheet, CellArea area) {
    int last = area.lastColumn();
    CellArea end = new CellArea(area.firstRow(), last, area.lastRow(), last);
    int first = area.firstColumn();
    String left = header(sheet, new CellArea(area.firstRow(), first, area.lastRow(), first));
    String right = header(sheet, end);
    return left.isEmpty() || right.isEmpty() ? "" : left + " to " + right;
  }

  private String header(SheetSnapshot sheet, CellArea area) {
    Optional<String> known =
        tables.stream()
            .filter(t -> t.sheet() == sheet && t.area().intersects(area))
            .flatMap(t -> t.column(area.firstColumn()).stream())
            .map(DataColumn::header)
            .findFirst();
    return known.orElseGet(() -> above(sheet, area.first()));
  }

  private String above(SheetSnapshot sheet, CellAddress at) {
    for (int row = at.row() - 1; row >= Math.max(0, at.row() - FARTHEST); row--) {
      Cell cell = sheet.cell(row, at.column()).orElse(null);
      if (cell != null && isHeader(cell)) {
        return NumberFormats.text(cell.value(), cell.numberFormat(), workbook.date1904()).strip();
      }
    }
    return "";
  }

  private static boolean isHeader(Cell cell) {
    boolean date =
        cell.value() instanceof CellValue.Number && NumberFormats.isDate(cell.numberFormat());
    return date || (cell.value() instanceof CellValue.Text text && !text.value().isBlank());
  }

  /** The cell that labels the row of a range, where one does. */
  Optional<Cell> label(SheetRange range) {
    return range.area().rows() == 1
        ? workbook.sheet(range.sheet()).flatMap(sheet -> rowLabel(sheet, range.area().first()))
        : Optional.empty();
  }

  private Optional<Cell> rowLabel(SheetSnapshot sheet, CellAddress at) {
    boolean inside =
        tables.stream()
            .anyMatch(t -> t.sheet() == sheet && t.data().contains(at) && t.data().rows() > 200);
    for (int column = 0; column < at.column() && !inside; column++) {
      Optional<Cell> cell = sheet.cell(at.row(), column).map(c -> c);
      if (cell.filter(c -> !text(c).isEmpty()).isPresent()) {
        return cell;
      }
    }
    return Optional.empty();
  }

  private static String text(Cell cell) {
    return cell.value() instanceof CellValue.Text(String text) ? text.strip() : "";
  }
}
