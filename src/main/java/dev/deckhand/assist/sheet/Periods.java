package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import java.util.List;
import java.util.regex.Pattern;

/** Columns that stand for periods, told by their headers. */
final class Periods {
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?iu)(fy ?)?(19|20)\\d\\d( ?[abef]| ?(ist|plan|budget|actual))?|[qh][1-4]( ?/?-?(20)?\\d\\d)?"
              + "|(jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\\p{L}*\\.?"
              + "( ?-?(20)?\\d\\d)?");

  private Periods() {}

  /** The number columns whose headers are years, quarters, months or dates, left to right. */
  static List<DataColumn> columns(DataTable table) {
    return table.columns().stream()
        .filter(DataColumn::isNumber)
        .filter(column -> isPeriod(table, column))
        .toList();
  }

  private static boolean isPeriod(DataTable table, DataColumn column) {
    Cell header = table.sheet().cell(table.headerRow(), column.index()).orElse(null);
    boolean date =
        header != null
            && header.value() instanceof CellValue.Number
            && NumberFormats.isDate(header.numberFormat());
    return date || PERIOD.matcher(column.header().strip()).matches();
  }
}
