package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.analysis.words.Synonyms;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.document.CellValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

  private static final int FEWEST_KEYS = 5;
  private static final Pattern PRICE =
      Pattern.compile("\\b(prices?|costs?|\\w*preise?|\\w*kosten)\\b");
  private static final Pattern RATIO =
      Pattern.compile(
          "\\b(unit|per[ -]unit)[ -](cost|price)|\\b(einzel|stuck|einheits)-?(preis|kosten)"
              + "|\\b(?!gesamt|total)\\w*preis\\b|\\b(steuer|prozent|zins|stunden|tages)satz"
              + "|\\(\\s*\\d\\s*(-|–|to|bis)\\s*\\d{1,2}\\s*\\)|\\b(satisfaction|zufriedenheit|progress|fortschritt)\\b");

  private ColumnSense() {}

  /** Whether adding its numbers up makes no sense: rates, prices, scores. */
  public static boolean isRatio(DataColumn column) {
    return column.numberFormat().contains("%")
        || RATIO.matcher(Stem.fold(column.header())).find()
        || Token.of(column.header()).stream().anyMatch(t -> RATIOS.contains(t.stem()));
  }

  /** The one column that says what something costs. */
  static Optional<DataColumn> price(List<DataColumn> columns) {
    List<DataColumn> prices =
        columns.stream()
            .filter(c -> c.isNumber() && PRICE.matcher(Stem.fold(c.header())).find())
            .toList();
    return prices.size() == 1 ? Optional.of(prices.getFirst()) : Optional.empty();
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

  /** Whether a first column of whole numbers, one after another, only tells rows apart. */
  static boolean identifies(DataTable table, RowSet rows, DataColumn column) {
    boolean first = column.equals(table.columns().getFirst()) && column.isNumber();
    if (!first || rows.size() < FEWEST_KEYS || !column.numberFormat().matches("(?i)general|0+|@")) {
      return false;
    }
    double[] values =
        rows.stream()
            .mapToObj(row -> table.sheet().value(row, column.index()))
            .mapToDouble(v -> v instanceof CellValue.Number(double n) ? n : Double.NaN)
            .toArray();
    double least = Arrays.stream(values).min().orElse(0);
    double most = Arrays.stream(values).max().orElse(0);
    return Arrays.stream(values).allMatch(v -> v == Math.rint(v))
        && Arrays.stream(values).distinct().count() == values.length
        && most - least < 1.5 * values.length;
  }

  /** The columns that best stand for "how much" in a table: money first, then pieces. */
  public static List<DataColumn> mainFigures(List<DataColumn> columns) {
    List<DataColumn> figures =
        columns.stream().filter(c -> c.isNumber() && !isRatio(c) && !isKey(c)).toList();
    double best = figures.stream().mapToDouble(ColumnSense::likeness).max().orElse(0);
    return best == 0 ? figures : figures.stream().filter(c -> likeness(c) == best).toList();
  }

  /** Whether its header or its format says that it is money. */
  static boolean isMoney(DataColumn column) {
    return likeness(column) > 0 || column.numberFormat().matches(".*([$€£¥]|EUR|USD|GBP|CHF).*");
  }

  private static double likeness(DataColumn column) {
    return Token.of(column.header()).stream()
        .mapToDouble(t -> Synonyms.likeness("revenue", t.stem()))
        .max()
        .orElse(0);
  }

  /** Whether no two rows have the same value in a column. */
  static boolean isUnique(DataTable table, RowSet rows, DataColumn column) {
    List<String> texts =
        rows.stream()
            .mapToObj(row -> ValueSearch.text(table.sheet().value(row, column.index())))
            .toList();
    return texts.stream().distinct().count() == texts.size();
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
