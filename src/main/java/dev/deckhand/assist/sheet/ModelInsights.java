package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a table says whose columns are periods: its main rows from the first to the last. */
final class ModelInsights {
  private static final int MOST_ROWS = 4;
  private static final Pattern MAIN =
      Pattern.compile(
          "\\b(revenue|sales|turnover|umsatz\\w*|erlose|profit|ebitda?|net income|gewinn|ergebnis|"
              + "jahresuberschuss|total assets|bilanzsumme|cash|closing cash|total costs?|equity)\\b");

  private final DataTable table;
  private final List<DataColumn> periods;

  ModelInsights(DataTable table) {
    this.table = table;
    this.periods = Periods.columns(table);
  }

  boolean applies() {
    return periods.size() > 2;
  }

  List<Insight> find() {
    List<Insight> found = new ArrayList<>();
    IntStream.rangeClosed(table.data().firstRow(), table.data().lastRow())
        .filter(row -> MAIN.matcher(Stem.fold(label(row))).find())
        .limit(50)
        .forEach(
            row -> {
              if (found.size() < MOST_ROWS) {
                row(row, found);
              }
            });
    return found;
  }

  private String label(int row) {
    return table.sheet().value(row, table.data().firstColumn()) instanceof CellValue.Text(String t)
        ? t.strip()
        : "";
  }

  private void row(int row, List<Insight> found) {
    DataColumn first = periods.getFirst();
    DataColumn last = periods.getLast();
    Cell from = table.sheet().cell(row, first.index()).orElse(null);
    Cell to = table.sheet().cell(row, last.index()).orElse(null);
    if (from == null
        || to == null
        || !(from.value() instanceof CellValue.Number(double a))
        || !(to.value() instanceof CellValue.Number(double b))) {
      return;
    }
    String change =
        a > 0 && !from.numberFormat().contains("%")
            ? ", %+.1f %%".formatted(100 * (b / a - 1))
            : "";
    String text =
        "%s (%s): %s %s → %s %s%s."
            .formatted(
                Markdown.text(label(row)),
                Markdown.text(table.sheet().name()),
                Markdown.text(first.header()),
                shown(from),
                Markdown.text(last.header()),
                shown(to),
                change);
    found.add(
        new Insight(
            text,
            text,
            List.of(
                new Quote(table.cell(row, first).toString(), number(a)),
                new Quote(table.cell(row, last).toString(), number(b)))));
  }

  private static String shown(Cell cell) {
    return Markdown.text(NumberFormats.text(cell.value(), cell.numberFormat(), false));
  }

  private static String number(double value) {
    return NumberFormats.text(CellValue.of(value), "#,##0.00", false);
  }
}
