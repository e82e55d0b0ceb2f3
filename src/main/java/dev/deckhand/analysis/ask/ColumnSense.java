package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.words.Synonyms;
import dev.deckhand.analysis.words.Token;
import java.util.List;
import java.util.Set;

/** What a column's header and format say about its numbers. */
public final class ColumnSense {
  private static final Set<String> RATIOS =
      Set.of(
          "price",
          "rate",
          "percent",
          "%",
          "discount",
          "score",
          "rating",
          "age",
          "average",
          "avg",
          "share",
          "preis",
          "rabatt",
          "quote",
          "done",
          "temperature",
          "bewertung");

  private ColumnSense() {}

  /** Whether adding its numbers up makes no sense: rates, prices, scores. */
  public static boolean isRatio(DataColumn column) {
    return column.numberFormat().contains("%")
        || Token.of(column.header()).stream().anyMatch(t -> RATIOS.contains(t.stem()));
  }

  /** How figures are put together when nobody says how: rates are averaged, the rest adds up. */
  static Measure natural(List<DataColumn> values) {
    return !values.isEmpty() && isRatio(values.getFirst()) ? Measure.AVERAGE : Measure.SUM;
  }

  /** Whether its numbers only name things. */
  public static boolean isKey(DataColumn column) {
    return Token.of(column.header()).stream()
        .anyMatch(
            t -> Set.of("id", "no", "nr", "nummer", "code", "year", "zip").contains(t.stem()));
  }

  /** The columns that best stand for "how much" in a table: money first, then pieces. */
  public static List<DataColumn> mainFigures(List<DataColumn> columns) {
    List<DataColumn> figures =
        columns.stream().filter(c -> c.isNumber() && !isRatio(c) && !isKey(c)).toList();
    double best = figures.stream().mapToDouble(ColumnSense::likeness).max().orElse(0);
    return best == 0 ? figures : figures.stream().filter(c -> likeness(c) == best).toList();
  }

  private static double likeness(DataColumn column) {
    return Token.of(column.header()).stream()
        .mapToDouble(t -> Synonyms.likeness("revenue", t.stem()))
        .max()
        .orElse(0);
  }

  /** Whether most rows repeat a value of a column, so that rows are not the things it names. */
  static boolean repeats(DataTable table, RowSet rows, DataColumn column) {
    List<String> texts =
        rows.stream()
            .limit(5_000)
            .mapToObj(row -> ValueSearch.text(table.sheet().value(row, column.index())))
            .toList();
    return texts.stream().distinct().count() * 2 < texts.size();
  }
}
