package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.ask.ColumnSense;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.calc.value.Dates;
import dev.deckhand.document.CellValue;
import dev.deckhand.plan.ProposedValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of a table gathered by a column: texts by what they say, dates by month or year.
 *
 * @param labels what stands for each group, largest first, dates in their order
 * @param totals the sum (of rates the average) of the value column for each label
 * @param months how many months a group of dates spans; 0 for texts
 * @param complete whether the groups hold every row that has a number
 * @param isAverage whether the figures are averages, as those of rates always are
 */
record Grouped(
    DataTable table,
    DataColumn by,
    DataColumn value,
    List<ProposedValue> labels,
    List<Double> totals,
    int months,
    boolean complete,
    boolean isAverage) {
  private static final int MOST_MONTHS = 36;

  /** Groups of a text column, at most so many. */
  static Grouped byText(DataTable table, DataColumn by, DataColumn value, int most) {
    return byText(table, by, value, most, ColumnSense.isRatio(value));
  }

  static Grouped byText(
      DataTable table, DataColumn by, DataColumn value, int most, boolean average) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    Map<String, String> written = new LinkedHashMap<>();
    boolean[] complete = {true};
    RowSet.of(table).stream()
        .forEach(
            row -> {
              if (table.sheet().value(row, value.index()) instanceof CellValue.Number(double n)) {
                String label = label(table.sheet().value(row, by.index()));
                complete[0] &= !label.isEmpty();
                if (!label.isEmpty()) {
                  String key = label.toLowerCase(Locale.ROOT);
                  written.putIfAbsent(key, label);
                  double[] sum = sums.computeIfAbsent(key, k -> new double[2]);
                  sum[0] += n;
                  sum[1]++;
                }
              }
            });
    Comparator<Map.Entry<String, double[]>> largest =
        Comparator.comparingDouble(e -> -figure(e.getValue(), average));
    List<Map.Entry<String, double[]>> kept =
        sums.entrySet().stream().sorted(largest).limit(most).toList();
    return new Grouped(
        table,
        by,
        value,
        kept.stream().map(e -> Texts.literal(written.getOrDefault(e.getKey(), ""))).toList(),
        kept.stream().map(e -> figure(e.getValue(), average)).toList(),
        0,
        complete[0] && kept.size() == sums.size(),
        average);
  }

  private static double figure(double[] sum, boolean average) {
    return average ? sum[0] / sum[1] : sum[0];
  }

  private static String label(CellValue value) {
    return switch (value) {
      case CellValue.Text(String text) -> text;
      case CellValue.Number(double number) ->
          number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
      case CellValue.Bool(boolean bool) -> String.valueOf(bool);
      case CellValue.Error error -> "";
      case CellValue.Empty empty -> "";
    };
  }

  /** Groups of a date column: months, or years where there are too many. */
  static Grouped byDate(DataTable table, DataColumn by, DataColumn value) {
    return byDate(table, by, value, ColumnSense.isRatio(value));
  }

  static Grouped byDate(DataTable table, DataColumn by, DataColumn value, boolean average) {
    Grouped months = byDate(table, by, value, 1, average);
    return months.labels().size() <= MOST_MONTHS ? months : byDate(table, by, value, 12, average);
  }

  private static Grouped byDate(
      DataTable table, DataColumn by, DataColumn value, int months, boolean average) {
    TreeMap<LocalDate, double[]> sums = new TreeMap<>();
    boolean[] complete = {true};
    RowSet.of(table).stream()
        .forEach(
            row -> {
              CellValue date = table.sheet().value(row, by.index());
              CellValue figure = table.sheet().value(row, value.index());
              if (figure instanceof CellValue.Number(double number)) {
                if (date instanceof CellValue.Number(double serial)
                    && serial >= 1
                    && serial <= Dates.MAX_SERIAL) {
                  LocalDate day = Dates.of(table.date1904()).date(serial);
                  LocalDate start =
                      LocalDate.of(day.getYear(), months == 1 ? day.getMonthValue() : 1, 1);
                  double[] sum = sums.computeIfAbsent(start, k -> new double[2]);
                  sum[0] += number;
                  sum[1]++;
                } else {
                  complete[0] = false;
                }
              }
            });
    return new Grouped(
        table,
        by,
        value,
        sums.keySet().stream()
            .map(d -> (ProposedValue) new ProposedValue.Date(d.atStartOfDay()))
            .toList(),
        sums.values().stream().map(sum -> figure(sum, average)).toList(),
        months,
        complete[0],
        average);
  }

  /** Whether SUMIFS would take a label for a pattern, a comparison or a number. */
  boolean needsExactMatch() {
    return labels.stream()
        .filter(ProposedValue.Text.class::isInstance)
        .map(l -> ((ProposedValue.Text) l).value())
        .anyMatch(l -> l.matches("[<>=].*|.*[*?~].*|\\s*|[-+]?\\d.*|'.*|.{250,}"));
  }
}
