package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.document.CellAddress;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.ProposedValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A block on a new worksheet: labels, and for each a live formula over the rows of a table.
 *
 * @param headerRow zero-based row of its headers
 * @param lastRow zero-based last row with a label, "other" included
 * @param totalRow zero-based row of the total; -1 for averages, which have none
 */
record GroupBlock(NewSheet sheet, int headerRow, int column, int lastRow, int totalRow) {

  /** Writes the groups with their headers at a place; sums tie to the table by an "other" row. */
  static GroupBlock write(NewSheet sheet, Steps steps, Grouped groups, int row, int column) {
    DataColumn value = groups.value();
    List<ProposedValue> heads =
        List.of(Texts.literal(groups.by().header()), Texts.literal(value.header()));
    sheet.row(row, column, heads);
    sheet.format(sheet.range(row, column, row, column + 1), Texts.bold());
    int first = row + 1;
    int last = row + groups.labels().size();
    sheet.column(first, column, groups.labels());
    if (groups.months() > 0) {
      String code = groups.months() == 1 ? "mmm yyyy" : "yyyy";
      sheet.format(sheet.range(first, column, last, column), CellFormat.ofNumberFormat(code));
    }
    String label = "$" + CellAddress.columnName(column) + (first + 1);
    sheet.formula(sheet.range(first, column + 1, last, column + 1), formula(groups, label));
    GroupBlock block =
        groups.isAverage()
            ? new GroupBlock(sheet, row, column, last, -1)
            : totals(sheet, steps, groups, new GroupBlock(sheet, row, column, last, last + 1));
    int end = Math.max(block.lastRow, block.totalRow);
    if (!value.numberFormat().equalsIgnoreCase("General")) {
      sheet.format(
          sheet.range(first, column + 1, end, column + 1),
          CellFormat.ofNumberFormat(value.numberFormat()));
    }
    return block;
  }

  private static GroupBlock totals(NewSheet sheet, Steps steps, Grouped groups, GroupBlock block) {
    int last = block.lastRow;
    int column = block.column;
    String letter = CellAddress.columnName(column + 1);
    String source = absolute(groups.table(), groups.value());
    List<ProposedValue> labels = new ArrayList<>();
    if (!groups.complete()) {
      labels.add(Texts.literal(steps.language().say("Other", "Übrige")));
    }
    labels.add(Texts.literal(steps.language().say("Total", "Summe")));
    sheet.column(last + 1, column, labels);
    if (!groups.complete()) {
      last++;
      String above = letter + (block.headerRow + 2) + ":" + letter + last;
      sheet.formula(sheet.cell(last, column + 1), "=SUM(" + source + ")-SUM(" + above + ")");
    }
    String all = letter + (block.headerRow + 2) + ":" + letter + (last + 1);
    sheet.formula(sheet.cell(last + 1, column + 1), "=SUM(" + all + ")");
    sheet.format(sheet.range(last + 1, column, last + 1, column + 1), Texts.bold());
    return new GroupBlock(sheet, block.headerRow, column, last, last + 1);
  }

  static String absolute(DataTable table, DataColumn column) {
    return table.range(column).absolute();
  }

  private static String formula(Grouped groups, String label) {
    String values = absolute(groups.table(), groups.value());
    String by = absolute(groups.table(), groups.by());
    String name = groups.isAverage() ? "AVERAGEIFS" : "SUMIFS";
    if (groups.months() > 0) {
      return "=%s(%s,%s,\">=\"&%s,%s,\"<\"&EDATE(%s,%d))"
          .formatted(name, values, by, label, by, label, groups.months());
    }
    if (groups.needsExactMatch()) {
      String match = "--(" + by + "&\"\"=" + label + "&\"\")";
      String sum = "SUMPRODUCT(%s,%s)".formatted(match, values);
      return groups.isAverage()
          ? "=%s/SUMPRODUCT(%s,--ISNUMBER(%s))".formatted(sum, match, values)
          : "=" + sum;
    }
    return "=%s(%s,%s,%s)".formatted(name, values, by, label);
  }

  String categories() {
    return sheet.range(headerRow + 1, column, lastRow, column);
  }

  String values() {
    return sheet.range(headerRow + 1, column + 1, lastRow, column + 1);
  }

  String valueHeader() {
    return sheet.cell(headerRow, column + 1);
  }
}
