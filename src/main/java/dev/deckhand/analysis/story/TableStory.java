package dev.deckhand.analysis.story;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What slides can show of one table of a workbook.
 *
 * @param first a chart where there is one to draw, else the table
 * @param second the table beside the chart, or {@code null}
 */
record TableStory(StorySlide first, @Nullable StorySlide second) {
  private static final int MOST_ROWS = 12;
  private static final int MOST_COLUMNS = 6;
  private static final int MOST_SERIES = 3;

  /** A table with the column that names its rows and the columns with its numbers. */
  private record Shown(DataTable table, DataColumn label, List<DataColumn> numbers) {}

  static Optional<TableStory> of(DataTable table, String name, int version, Tongue tongue) {
    List<DataColumn> numbers =
        table.columns().stream().filter(c -> c.isNumber() && !c.header().isBlank()).toList();
    Optional<DataColumn> label =
        table.columns().stream().filter(c -> c.isText() || c.isDate()).findFirst();
    if (numbers.isEmpty() || label.isEmpty()) {
      return Optional.empty();
    }
    int[] rows = RowSet.of(table).stream().toArray();
    Shown shown = new Shown(table, label.get(), numbers);
    if (rows.length >= 2 && rows.length <= MOST_ROWS) {
      return Optional.of(small(shown, rows, source(shown, rows, name, version), tongue));
    }
    return rows.length > MOST_ROWS ? grouped(shown, rows, name, version, tongue) : Optional.empty();
  }

  private static String source(Shown shown, int[] rows, String name, int version) {
    DataTable table = shown.table();
    CellArea area =
        new CellArea(
            table.headerRow(),
            table.data().firstColumn(),
            rows[rows.length - 1],
            table.data().lastColumn());
    return "%s, %s (version %d)"
        .formatted(name, new SheetRange(table.sheet().name(), area), version);
  }

  private static TableStory small(Shown shown, int[] rows, String source, Tongue tongue) {
    List<DataColumn> drawn = alike(shown.numbers());
    List<String> categories = new ArrayList<>();
    for (int row : rows) {
      categories.add(text(shown.table(), row, shown.label()));
    }
    List<StoryData.Series> series = new ArrayList<>();
    for (DataColumn column : drawn) {
      List<@Nullable Double> values = new ArrayList<>();
      for (int row : rows) {
        values.add(number(shown.table(), row, column));
      }
      series.add(new StoryData.Series(column.header(), values));
    }
    StoryData chart =
        new StoryData.Chart(
            time(shown.label()), categories, series, drawn.getFirst().numberFormat());
    String title = title(names(drawn), shown.label().header(), tongue);
    StorySlide second = data(tableTitle(shown, tongue), cells(shown, rows), source);
    return new TableStory(data(title, chart, source), second);
  }

  private static String tableTitle(Shown shown, Tongue tongue) {
    String label = shown.table().label();
    return label + tongue.say(": the figures", ": die Zahlen", ": las cifras");
  }

  private static StorySlide data(String title, StoryData data, String source) {
    return new StorySlide(StorySlide.Kind.DATA, title, List.of(), List.of(), data, source, "");
  }

  /** The first columns whose numbers are written alike, so that one axis serves them. */
  private static List<DataColumn> alike(List<DataColumn> numbers) {
    return numbers.stream()
        .filter(c -> c.numberFormat().equals(numbers.getFirst().numberFormat()))
        .limit(MOST_SERIES)
        .toList();
  }

  private static String names(List<DataColumn> columns) {
    return String.join(", ", columns.stream().map(DataColumn::header).toList());
  }

  private static String title(String what, String by, Tongue tongue) {
    return by.isBlank() ? what : what + tongue.say(" by ", " nach ", " por ") + by;
  }

  private static boolean time(DataColumn label) {
    return label.isDate()
        || label
            .header()
            .matches("(?iu).*\\b(?:year|month|quarter|date|jahr|monat|quartal|mes|año)\\b.*");
  }

  private static StoryData cells(Shown shown, int[] rows) {
    List<DataColumn> columns = new ArrayList<>();
    columns.add(shown.label());
    shown.table().columns().stream()
        .filter(c -> !c.equals(shown.label()) && !c.header().isBlank())
        .limit(MOST_COLUMNS - 1)
        .forEach(columns::add);
    List<List<String>> texts = new ArrayList<>();
    texts.add(columns.stream().map(DataColumn::header).toList());
    for (int row : rows) {
      texts.add(columns.stream().map(column -> text(shown.table(), row, column)).toList());
    }
    return new StoryData.Table(texts);
  }

  /** Sums of the first number by the first text that has few different values. */
  private static Optional<TableStory> grouped(
      Shown shown, int[] rows, String name, int version, Tongue tongue) {
    DataTable table = shown.table();
    for (DataColumn by : table.columns().stream().filter(DataColumn::isText).toList()) {
      Map<String, Double> sums = sums(table, rows, by, summed(shown));
      if (sums.size() >= 2 && sums.size() <= MOST_ROWS) {
        DataColumn number = summed(shown);
        List<Double> values = new ArrayList<>(sums.values());
        StoryData chart =
            new StoryData.Chart(
                false,
                new ArrayList<>(sums.keySet()),
                List.of(new StoryData.Series(number.header(), new ArrayList<>(values))),
                number.numberFormat());
        String source =
            "%s, sums of %s by %s (version %d)"
                .formatted(name, table.range(number), table.range(by), version);
        return Optional.of(
            new TableStory(data(title(number.header(), by.header(), tongue), chart, source), null));
      }
    }
    return Optional.empty();
  }

  /** The column to add up: the last with amounts, which in lists of sales is the total of a row. */
  private static DataColumn summed(Shown shown) {
    return shown.numbers().stream()
        .filter(c -> c.numberFormat().matches(".*[,.]0.*|.*[€$£].*"))
        .reduce((first, second) -> second)
        .orElse(shown.numbers().getLast());
  }

  private static Map<String, Double> sums(
      DataTable table, int[] rows, DataColumn by, DataColumn number) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (int row : rows) {
      String key = text(table, row, by);
      Double value = number(table, row, number);
      if (!key.isBlank() && value != null && sums.size() <= MOST_ROWS) {
        sums.merge(key, value, Double::sum);
      }
    }
    return sums;
  }

  private static @Nullable Double number(DataTable table, int row, DataColumn column) {
    CellValue value = table.sheet().value(row, column.index());
    return value instanceof CellValue.Number number ? number.value() : null;
  }

  private static String text(DataTable table, int row, DataColumn column) {
    CellValue value = table.sheet().value(row, column.index());
    String format =
        table.sheet().cell(row, column.index()).map(c -> c.numberFormat()).orElse("General");
    return NumberFormats.text(value, format, table.date1904()).strip();
  }
}
