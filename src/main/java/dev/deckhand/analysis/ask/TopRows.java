package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rows with the highest or lowest values of a column, as many as are asked for. */
final class TopRows {
  private static final int MOST_COLUMNS = 8;

  private final Writing writing;
  private final Question question;
  private final DataTable table;

  TopRows(Writing writing) {
    this.writing = writing;
    this.question = writing.question();
    this.table = question.table();
  }

  void write(Draft draft, DataColumn by) {
    Comparator<Integer> order = Comparator.comparingDouble(row -> number(row, by));
    List<Integer> rows =
        RowFilter.of(question)
            .rows()
            .filter(row -> table.sheet().value(row, by.index()) instanceof CellValue.Number)
            .boxed()
            .sorted(question.descending() ? order.reversed() : order)
            .toList();
    List<Integer> shown = rows.subList(0, Math.min(question.top(), rows.size()));
    String header = Markdown.text(by.header());
    draft.add(
        writing
            .language()
            .say(
                "**%s, the %d %s**%s\n\n"
                    .formatted(
                        header,
                        shown.size(),
                        question.descending() ? "highest" : "lowest",
                        scope()),
                "**Die %d %s Werte in %s**%s\n\n"
                    .formatted(
                        shown.size(),
                        question.descending() ? "höchsten" : "niedrigsten",
                        header,
                        scope())));
    rows(draft, by, shown);
    ties(draft, by, rows, shown);
    draft.add("\n" + writing.source(rows.size()) + ".");
    writing.quoteRows(draft, rows.size());
    writing.quoteFilters(draft);
  }

  private void ties(Draft draft, DataColumn by, List<Integer> rows, List<Integer> shown) {
    if (shown.size() < rows.size()
        && number(rows.get(shown.size()), by) == number(shown.getLast(), by)) {
      draft.add(
          writing
              .language()
              .say(
                  "\nMore rows have the last of these values.\n",
                  "\nWeitere Zeilen haben den letzten dieser Werte.\n"));
    }
  }

  private String scope() {
    return writing.scope();
  }

  private void rows(Draft draft, DataColumn by, List<Integer> shown) {
    List<DataColumn> columns = new ArrayList<>();
    table.columns().stream().limit(MOST_COLUMNS).forEach(columns::add);
    if (!columns.contains(by)) {
      columns.add(by);
    }
    List<String> head = new ArrayList<>(List.of(writing.language().say("Row", "Zeile")));
    columns.forEach(c -> head.add(Markdown.text(c.header())));
    draft.add(Markdown.row(head)).add(Markdown.rule(head.size()));
    for (int row : shown) {
      List<String> cells = new ArrayList<>(List.of(String.valueOf(row + 1)));
      columns.forEach(c -> cells.add(Markdown.text(text(row, c))));
      draft.add(Markdown.row(cells));
      draft.quote(table.cell(row, by), Plain.number(number(row, by)));
    }
  }

  private double number(int row, DataColumn by) {
    return table.sheet().value(row, by.index()) instanceof CellValue.Number(double value)
        ? value
        : Double.NaN;
  }

  private String text(int row, DataColumn column) {
    return table
        .sheet()
        .cell(row, column.index())
        .map(c -> NumberFormats.text(c.value(), c.numberFormat(), table.date1904()))
        .orElse("");
  }
}
