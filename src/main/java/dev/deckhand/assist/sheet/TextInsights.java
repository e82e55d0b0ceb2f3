package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.analysis.ask.NumbersAsText;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a table without numbers says: its most common values, and numbers that are texts. */
final class TextInsights {
  private final DataTable table;
  private final RowSet rows;
  private final List<Insight> found;

  TextInsights(DataTable table, RowSet rows, List<Insight> found) {
    this.table = table;
    this.rows = rows;
    this.found = found;
  }

  void find(List<DataColumn> categories) {
    textNumbers();
    categories.forEach(this::mostCommon);
  }

  /** Columns of figures that were typed as text: nothing adds up before they are cleaned. */
  private void textNumbers() {
    List<String> headers = new ArrayList<>();
    List<Quote> quotes = new ArrayList<>();
    for (DataColumn column : table.columns()) {
      if (NumbersAsText.in(table, rows, column)) {
        headers.add(Markdown.text(column.header()));
        quotes.add(new Quote(table.headerCell(column).toString(), column.header()));
      }
    }
    if (!headers.isEmpty()) {
      String list = String.join(", ", headers);
      found.add(
          new Insight(
              list + ": numbers typed as text, which nothing can add up; turn them into numbers.",
              list + ": Zahlen als Text, die nichts addieren kann; wandle sie in Zahlen um.",
              quotes));
    }
  }

  /** The value of a column that most rows have. */
  private void mostCommon(DataColumn by) {
    Map<String, Long> counts =
        rows.stream()
            .mapToObj(row -> table.sheet().value(row, by.index()))
            .filter(v -> v instanceof CellValue.Text(String text) && !text.isBlank())
            .map(v -> ((CellValue.Text) v).value())
            .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
    counts.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry::getKey))
        .filter(most -> !most.getKey().matches("[<>=].*|.*[*?~\"].*"))
        .ifPresent(most -> mostCommon(by, most.getKey(), most.getValue()));
  }

  private void mostCommon(DataColumn by, String value, long count) {
    String range = table.range(by).toString();
    String header = Markdown.text(by.header());
    String text = Markdown.text(value.strip());
    found.add(
        new Insight(
            "%s: %s is most common, in %,d of %,d rows."
                .formatted(header, text, count, rows.size()),
            "%s: %s kommt am häufigsten vor, in %,d von %,d Zeilen."
                .formatted(header, text, count, rows.size()),
            List.of(
                new Figures(table)
                    .formula(by, "=COUNTIF(" + range + ",\"" + value + "\")", count))));
  }
}
