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
 * @param across the axis of the categories, of the x values in scatter charts
 * @param up the axis of the values
 * @param second the secondary axis of values
 * @param below title of the horizontal axis, or {@code null}
 * @param beside title of the vertical axis, or {@code null}
 * @param paper what the chart is filled with, or {@code null}
 * @param notices what the drawing leaves out
 */
record ChartModel(
    @Nullable Words title,
    List<Plot> plots,
    List<String> categories,
    @Nullable String legend,
    TextLook legendText,
    ChartAxis across,
    ChartAxis up,
    ChartAxis second,
    @Nullable Words below,
    @Nullable Words beside,
    @Nullable Color paper,
    List<String> notices) {

  ChartModel {
    plots = List.copyOf(plots);
    categories = List.copyOf(categories);
    notices = List.copyOf(notices);
  }

  /** A title and how it is lettered. */
  record Words(String text, TextLook look) {}

  /** What is drawn for a chart type. */
  enum Family {
    COLUMN,
    BAR,
    LINE,
    AREA,
    PIE,
    DOUGHNUT,
    /** Points at x and y, bubbles too. */
    SCATTER,
    RADAR,
    /** A labelled box. */
    OTHER
  }

  /** How series of one plot share the value axis. */
  enum Grouping {
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
   * @param overlap by how much of their thickness bars of a category overlap; negative for a gap
   * @param hole the hole of a doughnut, as a share of its radius
   * @param secondary whether its values have an axis of their own, on the other side
   */
  record Plot(
      Family family,
      Grouping grouping,
      String type,
      double firstAngle,
      double gap,
      double overlap,
      double hole,
      boolean secondary,
      List<Series> series) {
    Plot {
      series = List.copyOf(series);
    }
  }

  /**
   * One series.
   *
   * @param values by category; {@code NaN} where there is none
   * @param across the x values of scatter charts, {@code NaN} where there is none; else empty
   * @param sizes of bubbles; else empty
   */
  @SuppressWarnings("ArrayRecordComponent") // drawn, never compared
  record Series(
      String name,
      double[] values,
      SeriesLook look,
      double[] across,
      double[] sizes,
      @Nullable DataLabels labels) {

    /** The label of a point; {@code null} where it has none. */
    @Nullable DataLabels label(int point) {
      return labels == null || !has(point) ? null : labels.at(point);
    }

    Series as(SeriesLook other) {
      return new Series(name, values, other, across, sizes, labels);
    }

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
