package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import java.util.List;
import java.util.regex.Pattern;

/** Tells whether the last row of a block adds up those above it. */
final class TotalsRow {
  private static final Pattern WORD =
      Pattern.compile(
          "(?i)(grand |sub|overall )?totals?\\b.*|sum\\b.*|gesamt.*|summe.*|totaal.*|totale\\b.*"
              + "|suma\\b.*|somme\\b.*|итого.*|合計.*|总计.*|小计.*");

  private static final Pattern ADDS =
      Pattern.compile("(?i)\\s*(SUM|SUBTOTAL|AGGREGATE)\\s*\\([^()]*\\)\\s*");

  private TotalsRow() {}

  /** Whether the last row of an area is labelled as a total, or adds up with formulas. */
  static boolean is(SheetCells sheet, CellArea area) {
    List<Cell> cells = HeaderRow.filled(sheet, area, area.lastRow());
    boolean labelled =
        cells.stream()
            .limit(2)
            .anyMatch(
                c ->
                    c.value() instanceof CellValue.Text(String text)
                        && WORD.matcher(text.strip()).matches());
    boolean numbers = cells.stream().anyMatch(c -> c.value() instanceof CellValue.Number);
    long formulas = cells.stream().filter(TotalsRow::adds).count();
    return (labelled && numbers) || (formulas > 0 && formulas * 2 >= cells.size() - 1);
  }

  private static boolean adds(Cell cell) {
    if (cell.formula() == null || !ADDS.matcher(cell.formula().text()).matches()) {
      return false;
    }
    String letter = CellAddress.columnName(cell.address().column());
    String downwards = ".*\\b" + letter + "\\d+:" + letter + "\\d+.*";
    return cell.formula().text().replace("$", "").matches(downwards);
  }
}
