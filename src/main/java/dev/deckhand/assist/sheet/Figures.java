package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellValue;
import java.math.BigDecimal;
import java.math.MathContext;

/** Figures of a table in words and citations. */
record Figures(DataTable table) {
  /** A figure as its column shows numbers. */
  String shown(double value, DataColumn column) {
    String format = column.numberFormat();
    String plain = value == Math.rint(value) ? "#,##0" : "#,##0.00";
    boolean own = !format.equalsIgnoreCase("General") && !format.contains("[");
    return NumberFormats.text(CellValue.of(value), own ? format : plain, false);
  }

  /** A computed figure with the formula over a column that gives it. */
  Quote formula(DataColumn read, String formula, double value) {
    return new Quote(table.range(read).toString(), formula + " = " + plain(value));
  }

  /** How many rows of a table there are, told by a column that is filled in each of them. */
  Quote count(DataColumn filled, int rows) {
    return formula(filled, "=COUNTA(" + table.range(filled) + ")", rows);
  }

  /** At most twelve digits, no exponent. */
  static String plain(double value) {
    return new BigDecimal(value).round(new MathContext(12)).stripTrailingZeros().toPlainString();
  }

  /** Whether a column holds errors, which every sum over it would show. */
  boolean hasErrors(DataColumn column) {
    return table.sheet().cells(column.cells()).anyMatch(c -> c.value() instanceof CellValue.Error);
  }
}
