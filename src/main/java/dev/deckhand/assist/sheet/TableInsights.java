package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.analysis.ask.ColumnSense;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.document.CellValue;
import dev.deckhand.plan.ProposedValue;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a table of records says: totals, who holds most, how it moves, what stands out. */
final class TableInsights {
  private static final double FAR = 4;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);

  private final DataTable table;
  private final Figures words;
  private final RowSet rows;
  private final List<Insight> found = new ArrayList<>();

  TableInsights(DataTable table) {
    this.table = table;
    this.words = new Figures(table);
    this.rows = RowSet.of(table);
  }

  /** The column that says how much. */
  Optional<DataColumn> figure() {
    List<DataColumn> main = ColumnSense.mainFigures(table.columns());
    return main.isEmpty()
        ? table.columns().stream().filter(c -> c.isNumber() && !ColumnSense.isKey(c)).findFirst()
        : main.stream().findFirst();
  }

  /** The text column with the fewest groups that is worth a look. */
  Optional<DataColumn> category() {
    return table.columns().stream()
        .filter(c -> c.isText() && !ColumnSense.isKey(c))
        .filter(c -> distinct(c) >= 2 && distinct(c) * 3 <= rows.size() && distinct(c) <= 40)
        .min(Comparator.comparingInt(this::distinct));
  }

  Optional<DataColumn> date() {
    return table.columns().stream().filter(DataColumn::isDate).findFirst();
  }

  private int distinct(DataColumn column) {
    Set<CellValue> values = new HashSet<>();
    rows.stream().limit(20_000).forEach(r -> values.add(table.sheet().value(r, column.index())));
    return values.size();
  }

  List<Insight> find() {
    Optional<DataColumn> figure = figure();
    if (figure.isEmpty()) {
      size();
      new TextInsights(table, rows, found).find(categories());
    } else if (words.hasErrors(figure.get())) {
      size();
      errors(figure.get());
    } else {
      total(figure.get());
      date().ifPresent(date -> movement(figure.get(), date));
      for (DataColumn by : categories()) {
        new GroupInsights(table, found).concentration(figure.get(), by, sum(figure.get()));
      }
      outliers(figure.get());
    }
    blanks();
    return found;
  }

  /** How large it is and what it lacks: what can be said of any table. */
  List<Insight> shape() {
    size();
    blanks();
    return found;
  }

  private List<DataColumn> categories() {
    return table.columns().stream()
        .filter(c -> c.isText() && !ColumnSense.isKey(c))
        .filter(c -> distinct(c) >= 2 && distinct(c) * 2 <= rows.size())
        .sorted(Comparator.comparingInt(this::distinct))
        .limit(3)
        .toList();
  }

  private void size() {
    String range = Markdown.code(table.sheet().name() + "!" + table.data());
    found.add(
        new Insight(
            "%s holds %,d rows in %s.".formatted(Markdown.text(table.label()), rows.size(), range),
            "%s hat %,d Zeilen in %s.".formatted(Markdown.text(table.label()), rows.size(), range),
            List.of(rowCount())));
  }

  /** How many rows there are, as the first column tells. */
  private Quote rowCount() {
    return words.count(table.columns().getFirst(), rows.size());
  }

  private void errors(DataColumn figure) {
    String header = Markdown.text(figure.header());
    found.add(
        new Insight(
            header + " holds errors, which every total over it would show; repair them first.",
            header + " enthält Fehler, die jede Summe darüber zeigte; behebe sie zuerst.",
            List.of()));
  }

  private void total(DataColumn figure) {
    boolean average = ColumnSense.isRatio(figure) || rows.totals() > 0;
    String function = average ? "AVERAGE" : "SUM";
    double sum = sum(figure);
    double count = count(figure);
    double value = average ? sum / count : sum;
    if (rows.totals() > 0 || rows.hidden() > 0 || count == 0) {
      size();
      return;
    }
    String range = table.range(figure).toString();
    String header = Markdown.text(figure.header());
    String shown = words.shown(value, figure);
    found.add(
        new Insight(
            "%s: %s %s over %,d rows of %s."
                .formatted(
                    header,
                    average ? "on average" : "in total",
                    shown,
                    rows.size(),
                    Markdown.text(table.label())),
            "%s: %s %s über %,d Zeilen von %s."
                .formatted(
                    header,
                    average ? "im Mittel" : "insgesamt",
                    shown,
                    rows.size(),
                    Markdown.text(table.label())),
            List.of(words.formula(figure, "=" + function + "(" + range + ")", value), rowCount())));
  }

  private double sum(DataColumn column) {
    return values(column).stream().mapToDouble(Double::doubleValue).sum();
  }

  private double count(DataColumn column) {
    return values(column).size();
  }

  private List<Double> values(DataColumn column) {
    return rows.stream()
        .mapToObj(row -> table.sheet().value(row, column.index()))
        .filter(CellValue.Number.class::isInstance)
        .map(value -> ((CellValue.Number) value).value())
        .toList();
  }

  private static String month(ProposedValue label) {
    return label instanceof ProposedValue.Date date ? date.value().format(MONTH) : "";
  }

  /** The last year against the one before, else the last period against the first. */
  private void movement(DataColumn figure, DataColumn date) {
    Grouped groups = Grouped.byDate(table, date, figure);
    int size = groups.labels().size();
    if (size < 2 || groups.isAverage()) {
      return;
    }
    int span = groups.months() == 1 && size >= 24 ? 12 : 1;
    double now = groups.totals().subList(size - span, size).stream().mapToDouble(d -> d).sum();
    int from = span == 12 ? size - 24 : 0;
    double before = groups.totals().subList(from, from + span).stream().mapToDouble(d -> d).sum();
    if (before <= 0) {
      return;
    }
    String old = month(groups.labels().get(from)) + (span == 12 ? " ff." : "");
    String recent = month(groups.labels().get(size - span)) + (span == 12 ? " ff." : "");
    double change = 100 * (now / before - 1);
    found.add(
        new Insight(
            "%s went from %s (%s) to %s (%s), %+.1f %%."
                .formatted(
                    Markdown.text(figure.header()),
                    words.shown(before, figure),
                    old,
                    words.shown(now, figure),
                    recent,
                    change),
            "%s ging von %s (%s) auf %s (%s), %+.1f %%."
                .formatted(
                    Markdown.text(figure.header()),
                    words.shown(before, figure),
                    old,
                    words.shown(now, figure),
                    recent,
                    change),
            List.of(
                periods(groups, figure, date, from, span, before),
                periods(groups, figure, date, size - span, span, now))));
  }

  private Quote periods(
      Grouped groups, DataColumn figure, DataColumn date, int from, int span, double value) {
    ProposedValue start = groups.labels().get(from);
    String first =
        start instanceof ProposedValue.Date d
            ? "DATE(%d,%d,1)".formatted(d.value().getYear(), d.value().getMonthValue())
            : "0";
    String formula =
        "=SUMIFS(%1$s,%2$s,\">=\"&%3$s,%2$s,\"<\"&EDATE(%3$s,%4$d))"
            .formatted(table.range(figure), table.range(date), first, span * groups.months());
    return words.formula(figure, formula, value);
  }

  /** Values far from the middle half of all. */
  private void outliers(DataColumn figure) {
    List<Double> sorted = values(figure).stream().sorted().toList();
    if (sorted.size() < 12) {
      return;
    }
    double low = sorted.get(sorted.size() / 4);
    double high = sorted.get(sorted.size() * 3 / 4);
    double limit = high + FAR * (high - low);
    double floor = low - FAR * (high - low);
    if (high == low) {
      return;
    }
    List<Integer> far =
        rows.stream()
            .filter(
                row ->
                    table.sheet().value(row, figure.index()) instanceof CellValue.Number(double v)
                        && (v > limit || v < floor))
            .boxed()
            .toList();
    if (!far.isEmpty()) {
      String range = table.range(figure).toString();
      String counted =
          "=COUNTIF(%1$s,\">%2$s\")+COUNTIF(%1$s,\"<%3$s\")"
              .formatted(range, Figures.plain(limit), Figures.plain(floor));
      farOff(figure, far, words.formula(figure, counted, far.size()));
    }
  }

  private void farOff(DataColumn figure, List<Integer> far, Quote counted) {
    List<Quote> quotes = new ArrayList<>(List.of(counted));
    List<String> cells = new ArrayList<>();
    for (int row : far.subList(0, Math.min(3, far.size()))) {
      double value =
          table.sheet().value(row, figure.index()) instanceof CellValue.Number(double v) ? v : 0;
      String anchor = table.cell(row, figure).toString();
      cells.add(Markdown.code(anchor) + " " + words.shown(value, figure));
      quotes.add(new Quote(anchor, words.shown(value, figure)));
    }
    String list = String.join(", ", cells);
    found.add(
        new Insight(
            "%,d values of %s lie far from the rest: %s."
                .formatted(far.size(), Markdown.text(figure.header()), list),
            "%,d Werte von %s liegen weit außerhalb: %s."
                .formatted(far.size(), Markdown.text(figure.header()), list),
            quotes));
  }

  private void blanks() {
    List<String> gaps = new ArrayList<>();
    List<Quote> quotes = new ArrayList<>();
    for (DataColumn column : table.columns()) {
      long blank =
          rows.stream().filter(r -> table.sheet().value(r, column.index()).isEmpty()).count();
      if (blank > 0 && blank * 2 < rows.size()) {
        gaps.add("%s %,d".formatted(Markdown.text(column.header()), blank));
        quotes.add(words.formula(column, "=COUNTBLANK(" + table.range(column) + ")", blank));
      }
    }
    if (!gaps.isEmpty()) {
      String list = String.join(", ", gaps.stream().limit(5).toList());
      found.add(
          new Insight(
              "Blank cells in %s: %s.".formatted(Markdown.text(table.label()), list),
              "Leere Zellen in %s: %s.".formatted(Markdown.text(table.label()), list),
              quotes.stream().limit(5).toList()));
    }
  }
}
