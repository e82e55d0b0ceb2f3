package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.PeriodHeader;
import dev.deckhand.analysis.table.Totals;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table that runs across: labels of rows in its first column of texts, spans of time as headers.
 *
 * @param labels the column of the rows' labels
 * @param spans the columns of time, left to right
 */
record Across(DataTable table, DataColumn labels, List<Span> spans) {
  Across {
    spans = List.copyOf(spans);
  }

  /** A column and the time it stands for. */
  record Span(DataColumn column, PeriodHeader period) {}

  /** The table so read; empty where it has no labels, or too few spans of time. */
  static Optional<Across> of(DataTable table) {
    List<Span> spans = new ArrayList<>();
    for (DataColumn column : table.columns()) {
      if (column.isNumber()) {
        PeriodHeader.of(column.header()).ifPresent(p -> spans.add(new Span(column, p)));
      }
    }
    Optional<DataColumn> labels = table.columns().stream().filter(DataColumn::isText).findFirst();
    return labels.isEmpty() || spans.size() < 2 || table.sheet().name().isEmpty()
        ? Optional.empty()
        : Optional.of(new Across(table, labels.get(), spans));
  }

  /** The rows of the table, totals at its end included, hidden ones not. */
  List<Integer> rows() {
    return IntStream.rangeClosed(table.data().firstRow(), table.lastRow())
        .filter(row -> !table.sheet().isRowHidden(row) && !label(row).isEmpty())
        .boxed()
        .toList();
  }

  String label(int row) {
    return table.sheet().value(row, labels.index()) instanceof CellValue.Text(String text)
        ? text.strip()
        : "";
  }

  /** The row of the total of all others, if exactly one stands at the end. */
  Optional<Integer> total() {
    List<Integer> totals = rows().stream().filter(row -> Totals.isLabel(label(row))).toList();
    return totals.size() == 1 && totals.getFirst().equals(rows().getLast())
        ? Optional.of(totals.getFirst())
        : Optional.empty();
  }

  /** The rows that are no totals, where none of them is computed from others above or below it. */
  List<Integer> parts() {
    List<Integer> rows = rows().stream().filter(row -> !Totals.isLabel(label(row))).toList();
    boolean computed =
        rows.stream()
            .map(row -> table.sheet().cell(row, spans.getFirst().column().index()))
            .flatMap(Optional::stream)
            .anyMatch(cell -> cell.hasFormula());
    return computed ? List.of() : rows;
  }

  double number(int row, DataColumn column) {
    return table.sheet().value(row, column.index()) instanceof CellValue.Number(double value)
        ? value
        : Double.NaN;
  }

  /** A cell as it is shown, as Markdown. */
  String shown(int row, DataColumn column) {
    return table
        .sheet()
        .cell(row, column.index())
        .map(c -> NumberFormats.text(c.value(), c.numberFormat(), table.date1904()))
        .map(Markdown::text)
        .orElse("–");
  }

  /** A figure as a cell would show it, as Markdown. */
  String shown(double value, int row, DataColumn column) {
    String format =
        table
            .sheet()
            .cell(row, column.index())
            .map(Cell::numberFormat)
            .filter(f -> !f.equalsIgnoreCase("General"))
            .orElse(value == Math.rint(value) ? "#,##0" : "#,##0.00");
    return Markdown.text(NumberFormats.text(value, format, false));
  }
}
