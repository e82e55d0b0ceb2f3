package dev.deckhand.analysis.quality;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of a workbook that check others: named so, with formulas that come to nothing. */
public final class CheckRows {
  private static final double NOTHING = 0.005;

  private CheckRows() {}

  /**
   * A row.
   *
   * @param label what it is called
   * @param place its formulas
   * @param shown what the first of them shows
   */
  public record Row(String label, SheetRange place, String shown) {}

  /** Those of visible worksheets, from the top, all cells of which come to nothing. */
  public static List<Row> in(WorkbookSnapshot workbook) {
    List<Row> rows = new ArrayList<>();
    for (SheetSnapshot sheet : workbook.sheets()) {
      if (sheet.visibility() == SheetVisibility.VISIBLE) {
        Map<Integer, List<Cell>> formulas = new TreeMap<>();
        sheet
            .formulas()
            .filter(cell -> !sheet.isRowHidden(cell.address().row()))
            .filter(cell -> cell.value() instanceof CellValue.Number)
            .forEach(
                cell ->
                    formulas
                        .computeIfAbsent(cell.address().row(), _ -> new ArrayList<>())
                        .add(cell));
        formulas.values().forEach(cells -> add(sheet, cells, rows));
      }
    }
    return rows;
  }

  private static void add(SheetSnapshot sheet, List<Cell> cells, List<Row> rows) {
    CellAddress first = cells.getFirst().address();
    CellAddress last = cells.getLast().address();
    boolean holds =
        cells.stream()
            .allMatch(
                c -> c.value() instanceof CellValue.Number(double n) && Math.abs(n) < NOTHING);
    boolean gapless = last.column() - first.column() + 1 == cells.size();
    String label = holds && gapless ? label(sheet, first) : "";
    if (!label.isEmpty()) {
      SheetRange place =
          new SheetRange(
              sheet.name(), new CellArea(first.row(), first.column(), last.row(), last.column()));
      Cell cell = cells.getFirst();
      rows.add(new Row(label, place, NumberFormats.text(cell.value(), cell.numberFormat(), false)));
    }
  }

  /** The nearest text left of a cell where it names a check; else nothing. */
  private static String label(SheetSnapshot sheet, CellAddress cell) {
    for (int column = cell.column() - 1; column >= 0; column--) {
      if (sheet.value(cell.row(), column) instanceof CellValue.Text(String text)) {
        return TypedFaults.CHECK.matcher(text.strip()).matches() ? text.strip() : "";
      }
    }
    return "";
  }
}
