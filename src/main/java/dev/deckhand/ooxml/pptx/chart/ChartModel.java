package dev.deckhand.ooxml.pptx.chart;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart as it is drawn (ECMA-376 part 1, 21.2).
 *
 * @param title its title, or {@code null}
 * @param plots one for each chart type it combines
 * @param categories what the values stand over; may be fewer than values
 * @param legend where the legend is: {@code r}, {@code l}, {@code t}, {@code b}, {@code tr}, or
 *     {@code null}
 * @param valueFormat number format of the value axis
 * @param secondFormat the same of the secondary axis
 * @param below title of the horizontal axis, or {@code null}
 * @param beside title of the vertical axis, or {@code null}
 * @param notices what the drawing leaves out
 */
public record ChartModel(
    @Nullable String title,
    List<Plot> plots,
    List<String> categories,
    @Nullable String legend,
    String valueFormat,
    String secondFormat,
    @Nullable String below,
    @Nullable String beside,
    List<String> notices) {

  public ChartModel {
    plots = List.copyOf(plots);
    categories = List.copyOf(categories);
    notices = List.copyOf(notices);
  }

  /** What is drawn for a chart type. */
  public enum Family {
    COLUMN,
    BAR,
    LINE,
    AREA,
    PIE,
    DOUGHNUT,
    SCATTER,
    /** A labelled box. */
    OTHER
  }

  /** How series of one plot share the value axis. */
  public enum Grouping {
    STANDARD,
    STACKED,
    PERCENT
  }

  /**
   * The series of one chart type.
   *
   * @param type the element's name, such as {@code scatterChart}
   * @param firstAngle where the first slice of a pie begins, in degrees clockwise from the top
   * @param gap room between the bars of two categories, as a share of a bar's thickness
   * @param secondary whether its values have an axis of their own, on the other side
   * @param shares whether slices are labelled with their share of the whole
   */
  public record Plot(
      Family family,
      Grouping grouping,
      String type,
      double firstAngle,
      double gap,
      boolean secondary,
      boolean shares,
      List<Series> series) {
    public Plot {
      series = List.copyOf(series);
    }
  }

  /**
   * One series.
   *
   * @param values by category; {@code NaN} where there is none
   * @param pointColors colours of single points, for pies; {@code null} where the palette holds
   * @param across the x values of scatter charts, {@code NaN} where there is none; else empty
   * @param joined whether a line joins the points of a scatter chart
   */
  @SuppressWarnings("ArrayRecordComponent") // drawn, never compared
  public record Series(
      String name,
      double[] values,
      Color color,
      @Nullable Color[] pointColors,
      double[] across,
      boolean joined) {

    double value(int index) {
      return index < values.length && Double.isFinite(values[index]) ? values[index] : 0;
    }

    /** Where a point lies across; in order where the chart does not say. */
    double x(int index) {
      return index < across.length && Double.isFinite(across[index]) ? across[index] : index + 1;
    }

    boolean has(int index) {
      return index < values.length && Double.isFinite(values[index]);
    }
  }

  /** Whether points lie at x values instead of categories. */
  boolean scattered() {
    return plots.stream().anyMatch(plot -> plot.family() == Family.SCATTER);
  }

  /** The plots of one value axis. */
  List<Plot> on(boolean secondary) {
    return plots.stream().filter(plot -> plot.secondary() == secondary).toList();
  }

  /** How many places the category axis has. */
  int places() {
    int places = 0;
    for (Plot plot : plots) {
      for (Series series : plot.series()) {
        places = Math.max(places, series.values().length);
      }
    }
    return Math.max(places, categories.size());
  }

  /** The label of a place. */
  String category(int index) {
    return index < categories.size() ? categories.get(index) : String.valueOf(index + 1);
  }
}
