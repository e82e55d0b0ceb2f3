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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what slides can show of one table: its rows, a chart of them, sums of a long list. */
final class TableReader {
  private static final int MOST_ROWS = 12;
  private static final int MOST_COLUMNS = 6;
  private static final int MOST_SERIES = 5;
  private static final int MOST_ACROSS = 3;
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?iu)^(?:(?:19|20)\\d\\d\\b|q[1-4]\\b|jan|ene|january|januar|enero|week|kw)");

  /** A table with the column that names its rows and the columns with its numbers. */
  private record Shown(DataTable table, DataColumn label, List<DataColumn> numbers) {}

  private final DataTable table;
  private final String name;
  private final int version;
  private final Tongue tongue;
  private final int year;

  /**
   * A reader of one table.
   *
   * @param name file name of the workbook
   * @param year the year whose rows count where rows have dates; 0 for all
   */
  TableReader(DataTable table, String name, int version, Tongue tongue, int year) {
    this.table = table;
    this.name = name;
    this.version = version;
    this.tongue = tongue;
    this.year = year;
  }

  /** What there is to show; empty where the table has no numbers with names. */
  Optional<TableStory> read() {
    List<DataColumn> numbers =
        table.columns().stream().filter(c -> c.isNumber() && !c.header().isBlank()).toList();
    Optional<DataColumn> label =
        table.columns().stream().filter(c -> c.isText() || c.isDate()).findFirst();
    if (numbers.isEmpty() || label.isEmpty()) {
      return Optional.empty();
    }
    int[] rows = rows();
    Shown shown = new Shown(table, label.get(), numbers);
    if (rows.length >= 2 && rows.length <= MOST_ROWS) {
      return Optional.of(small(shown, rows, source(shown, rows, name, version), tongue));
    }
    return rows.length > MOST_ROWS ? grouped(shown, rows) : Optional.empty();
  }

  /** The rows that count: those of the year, where the first dates of the table name one. */
  private int[] rows() {
    Optional<DataColumn> dates = table.columns().stream().filter(DataColumn::isDate).findFirst();
    return RowSet.of(table).stream()
        .filter(row -> year == 0 || dates.isEmpty() || in(row, dates.get()))
        .toArray();
  }

  private boolean in(int row, DataColumn dates) {
    Double serial = number(table, row, dates);
    return serial != null
        && NumberFormats.text(table.sheet().value(row, dates.index()), "yyyy", table.date1904())
            .equals(String.valueOf(year));
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
    StorySlide table = data(tableTitle(shown, tongue), cells(shown, rows), source);
    List<DataColumn> drawn = Drawn.of(shown.table(), shown.numbers(), rows);
    if (drawn.isEmpty()) {
      return new TableStory(table, List.of(), List.of());
    }
    List<String> labels = texts(shown, rows);
    boolean across = drawn.size() > MOST_SERIES;
    StoryData.Chart chart =
        across ? across(shown, drawn, rows) : upright(shown, drawn, rows, labels);
    String what = String.join(", ", chart.series().stream().map(StoryData.Series::name).toList());
    String title = across ? what : title(what, shown.label().header(), tongue);
    return new TableStory(data(title, chart, source), List.of(table), List.of());
  }

  private static List<String> texts(Shown shown, int[] rows) {
    List<String> texts = new ArrayList<>();
    for (int row : rows) {
      texts.add(text(shown.table(), row, shown.label()));
    }
    return texts;
  }

  /** A series for each column. */
  private static StoryData.Chart upright(
      Shown shown, List<DataColumn> drawn, int[] rows, List<String> labels) {
    List<StoryData.Series> series = new ArrayList<>();
    for (DataColumn column : drawn) {
      List<@Nullable Double> values = new ArrayList<>();
      for (int row : rows) {
        values.add(number(shown.table(), row, column));
      }
      series.add(new StoryData.Series(column.header(), values));
    }
    boolean time = shown.label().isDate() || PERIOD.matcher(labels.getFirst()).find();
    return new StoryData.Chart(time, labels, series, drawn.getFirst().numberFormat());
  }

  /** A series for each of the first rows, the columns along the axis. */
  private static StoryData.Chart across(Shown shown, List<DataColumn> drawn, int[] rows) {
    List<StoryData.Series> series = new ArrayList<>();
    for (int i = 0; i < Math.min(rows.length, MOST_ACROSS); i++) {
      List<@Nullable Double> values = new ArrayList<>();
      for (DataColumn column : drawn) {
        values.add(number(shown.table(), rows[i], column));
      }
      series.add(new StoryData.Series(text(shown.table(), rows[i], shown.label()), values));
    }
    List<String> headers = drawn.stream().map(DataColumn::header).toList();
    boolean time = PERIOD.matcher(headers.getFirst()).find();
    return new StoryData.Chart(time, headers, series, drawn.getFirst().numberFormat());
  }

  private static String tableTitle(Shown shown, Tongue tongue) {
    String figures = tongue.say("Figures", "Zahlen", "Cifras");
    String by = shown.label().header();
    return by.isBlank() ? shown.table().label() : title(figures, by, tongue);
  }

  private static StorySlide data(String title, StoryData data, String source) {
    return new StorySlide(StorySlide.Kind.DATA, title, List.of(), List.of(), data, source, "");
  }

  private static String title(String what, String by, Tongue tongue) {
    return by.isBlank() ? what : what + tongue.say(" by ", " nach ", " por ") + by;
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

  /** Sums of amounts by the texts that have few different values. */
  private Optional<TableStory> grouped(Shown shown, int[] rows) {
    DataColumn number = summed(shown);
    List<StorySlide> slides = new ArrayList<>();
    List<String> facts = new ArrayList<>();
    boolean dated = table.columns().stream().anyMatch(DataColumn::isDate);
    String when = year == 0 || !dated ? "" : year + " ";
    for (DataColumn by : table.columns().stream().filter(DataColumn::isText).toList()) {
      Map<String, Double> sums = sums(table, rows, by, number);
      if (sums.size() >= 2 && sums.size() <= MOST_ROWS) {
        StoryData.Series series =
            new StoryData.Series(number.header(), new ArrayList<>(sums.values()));
        StoryData chart =
            new StoryData.Chart(
                false, new ArrayList<>(sums.keySet()), List.of(series), number.numberFormat());
        String source =
            "%s, %ssums of %s by %s (version %d)"
                .formatted(name, when, table.range(number), table.range(by), version);
        slides.add(data(title(number.header(), by.header(), tongue), chart, source));
        facts(number, by, sums, facts);
      }
    }
    return slides.isEmpty()
        ? Optional.empty()
        : Optional.of(new TableStory(slides.getFirst(), slides.subList(1, slides.size()), facts));
  }

  /** The total, once; then which group has the largest share. */
  private void facts(DataColumn number, DataColumn by, Map<String, Double> sums, List<String> to) {
    double all = sums.values().stream().mapToDouble(Double::doubleValue).sum();
    if (to.isEmpty()) {
      to.add("%s: %s".formatted(number.header(), amount(all, number)));
    }
    Map.Entry<String, Double> top =
        sums.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    boolean share = sums.values().stream().allMatch(v -> v >= 0) && all > 0;
    to.add(
        "%s: %s, %s%s"
            .formatted(
                by.header(),
                tongue.say("most in ", "am meisten in ", "lo más en ") + top.getKey(),
                amount(top.getValue(), number),
                share ? String.format(Locale.ROOT, " (%.1f%%)", top.getValue() / all * 100) : ""));
  }

  private String amount(double value, DataColumn number) {
    return NumberFormats.text(new CellValue.Number(value), number.numberFormat(), table.date1904())
        .strip();
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
