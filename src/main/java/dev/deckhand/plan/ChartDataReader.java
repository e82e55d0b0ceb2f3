package dev.deckhand.plan;

import dev.deckhand.plan.ChartData.Categories;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what operations say a chart shows. */
final class ChartDataReader {
  /** Excel's limit. */
  static final int MAX_SERIES = 255;

  /** More points than that are neither seen on a slide nor drawn in pictures of it. */
  static final int MAX_CATEGORIES = 10_000;

  private final Findings findings;

  ChartDataReader(Findings findings) {
    this.findings = findings;
  }

  /**
   * The data; {@code null} when something was found against them.
   *
   * @param type of a new chart; {@code null} for one that keeps its type
   */
  @Nullable ChartData read(
      @Nullable ChartType type,
      List<@Nullable ProposedValue> labels,
      List<SlideSeries> all,
      String anchor,
      Operation operation) {
    List<String> problems = new ArrayList<>();
    if (all.isEmpty() || all.size() > MAX_SERIES) {
      problems.add("A chart has 1 to " + MAX_SERIES + " series");
    }
    if (labels.isEmpty() || labels.size() > MAX_CATEGORIES) {
      problems.add("A chart on a slide has 1 to 10,000 categories");
    }
    Categories categories = categories(labels);
    if (type == ChartType.SCATTER && !(categories instanceof Categories.Numbers)) {
      problems.add("The categories of a scatter chart are its x values, so they are numbers");
    }
    List<ChartType> shapes =
        ChartShapes.of(
            type == null ? ChartType.COLUMN : type,
            all.stream().map(series -> Optional.ofNullable(series.type())).toList());
    List<ChartData.Series> bound = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      bound.add(series(all.get(i), i, labels.size(), shapes.get(i), problems));
    }
    axes(type, bound, problems);
    problems.forEach(problem -> findings.error("bad-chart", problem, anchor, operation));
    return problems.isEmpty() ? new ChartData(categories, bound) : null;
  }

  private static ChartData.Series series(
      SlideSeries series, int place, int count, ChartType shape, List<String> problems) {
    String label = series.name().isBlank() ? "Series " + (place + 1) : series.name();
    if (series.values().size() != count) {
      problems.add(
          "\"%s\" needs as many values as there are categories (%d), null where there is none; it has %d"
              .formatted(label, count, series.values().size()));
    }
    List<@Nullable Double> values = new ArrayList<>();
    for (ProposedValue value : series.values()) {
      if (value != null && !(value instanceof ProposedValue.Number)) {
        problems.add(
            "Values are numbers or null; \"%s\" has %s".formatted(label, ValueRows.text(value)));
      }
      values.add(value instanceof ProposedValue.Number number ? number.value() : null);
    }
    return new ChartData.Series(
        label, values, shape, Boolean.TRUE.equals(series.secondaryAxis()), "General");
  }

  private static void axes(
      @Nullable ChartType type, List<ChartData.Series> series, List<String> problems) {
    boolean second = series.stream().anyMatch(ChartData.Series::secondaryAxis);
    boolean one = type == ChartType.PIE || type == ChartType.DOUGHNUT || type == ChartType.SCATTER;
    if (type != null && second && one) {
      problems.add("Pies, doughnuts and scatter charts have no secondary axis");
    } else if (type != null
        && second
        && series.stream().allMatch(ChartData.Series::secondaryAxis)) {
      problems.add("At least one series is on the first axis");
    }
  }

  /** All of one kind: texts unless all are numbers, or all are days. */
  private static Categories categories(List<@Nullable ProposedValue> labels) {
    List<Double> numbers = new ArrayList<>();
    List<LocalDateTime> dates = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (ProposedValue label : labels) {
      if (label instanceof ProposedValue.Number number) {
        numbers.add(number.value());
      } else if (label instanceof ProposedValue.Date date && day(date.value())) {
        dates.add(date.value());
      }
      texts.add(label == null ? "" : ValueRows.text(label));
    }
    if (numbers.size() == labels.size() && !labels.isEmpty()) {
      return new Categories.Numbers(numbers);
    }
    boolean days = dates.size() == labels.size() && !labels.isEmpty();
    return days ? new Categories.Dates(dates) : new Categories.Texts(texts);
  }

  /** Days a workbook can count: from 1900-03-01 on, before which Excel counts one too many. */
  private static boolean day(LocalDateTime date) {
    return date.toLocalTime().equals(LocalTime.MIDNIGHT)
        && date.getYear() <= 9999
        && date.isAfter(LocalDateTime.of(1900, 2, 28, 0, 0));
  }
}
