package dev.deckhand.ooxml.chart;

import dev.deckhand.plan.ChartType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart to be written.
 *
 * @param categories reference to the category labels or x values, fixed, or {@code null}
 * @param labels what the categories are
 * @param labelFormat number format of the first category
 * @param valueFormat number format of the first value, shown on the value axis
 * @param secondFormat the same for the secondary axis
 * @param look sizes and surroundings
 */
public record ChartDescription(
    ChartType type,
    @Nullable String title,
    @Nullable String xTitle,
    @Nullable String yTitle,
    @Nullable String categories,
    Labels labels,
    String labelFormat,
    String valueFormat,
    String secondFormat,
    List<Series> series,
    ChartLook look) {
  public ChartDescription {
    series = List.copyOf(series);
  }

  /** What category cells hold. */
  public enum Labels {
    TEXTS,
    NUMBERS,
    DATES
  }

  /**
   * A series.
   *
   * @param name its name where no cell holds it
   * @param nameReference reference to the cell with its name
   * @param values reference to its numbers, fixed
   * @param points how many values it has
   * @param shape how it is drawn: column, bar, line, area, pie, doughnut or scatter
   */
  public record Series(
      @Nullable String name,
      @Nullable String nameReference,
      String values,
      int points,
      ChartType shape,
      boolean secondaryAxis) {}

  boolean hasSecondaryAxis() {
    return series.stream().anyMatch(Series::secondaryAxis);
  }
}
