package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Family;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Grouping;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Plot;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Series;

/**
 * A value axis with round ticks that holds zero and all values.
 *
 * @param low lowest tick
 * @param high highest tick
 * @param step distance of ticks
 */
record ValueScale(double low, double high, double step) {
  private static final int WANTED_TICKS = 6;
  private static final int MOST_TICKS = 100;

  /** The scale of the first or the secondary value axis. */
  static ValueScale of(ChartModel chart, boolean secondary) {
    double low = 0;
    double high = 0;
    for (Plot plot : chart.on(secondary)) {
      for (int place = 0; place < chart.places(); place++) {
        Reach reach = reach(plot, place);
        low = Math.min(low, reach.low());
        high = Math.max(high, reach.high());
      }
    }
    boolean percent = chart.on(secondary).stream().anyMatch(p -> p.grouping() == Grouping.PERCENT);
    low = low == 0 && !percent ? far(chart, secondary, high) : low;
    ChartAxis axis = secondary ? chart.second() : chart.up();
    return (percent ? new ValueScale(low < 0 ? -1 : 0, 1, 0.2) : roomy(low, high)).as(axis);
  }

  /** Where the axis begins: not at zero when all values are far from it and near each other. */
  private static double far(ChartModel chart, boolean secondary, double high) {
    double least = high;
    for (Plot plot : chart.on(secondary)) {
      boolean alone = plot.grouping() == Grouping.STANDARD && plot.family() != Family.AREA;
      for (Series series : plot.series()) {
        for (double value : series.values()) {
          least = Double.isFinite(value) ? Math.min(least, alone ? value : 0) : least;
        }
      }
    }
    return least < high && high - least < high / 6 ? least - (high - least) / 2 : 0;
  }

  /** Values end below the last tick, as PowerPoint has it. */
  private static ValueScale roomy(double low, double high) {
    double air = (high - low) / 20;
    return around(low < 0 ? low - air : low, high > 0 ? high + air : high);
  }

  /** The same with what the chart sets itself. */
  private ValueScale as(ChartAxis axis) {
    double from = Double.isFinite(axis.low()) ? axis.low() : low;
    double to = Double.isFinite(axis.high()) ? axis.high() : high;
    if (!(to > from)) {
      return this;
    }
    boolean same = from == low && to == high;
    double distance = same ? step : around(0, to - from).step;
    boolean named = axis.step() > 0 && (to - from) / axis.step() <= MOST_TICKS;
    return new ValueScale(from, to, named ? axis.step() : distance);
  }

  /** The scale of the x values of scatter charts; zero is on it unless it is far away. */
  static ValueScale across(ChartModel chart) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (Plot plot : chart.plots()) {
      for (Series series : plot.series()) {
        for (int i = 0; i < series.values().length; i++) {
          low = Math.min(low, series.x(i));
          high = Math.max(high, series.x(i));
        }
      }
    }
    boolean nearZero = high - low > Math.max(Math.abs(low), Math.abs(high)) / 6;
    double from = nearZero ? Math.min(low, 0) : low;
    double to = nearZero ? Math.max(high, 0) : high;
    return roomy(from, to).as(chart.across());
  }

  private record Reach(double low, double high) {}

  private static Reach reach(Plot plot, int place) {
    double low = 0;
    double high = 0;
    for (Series series : plot.series()) {
      double value = series.value(place);
      if (plot.grouping() == Grouping.STANDARD) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      } else {
        low += Math.min(value, 0);
        high += Math.max(value, 0);
      }
    }
    return new Reach(low, high);
  }

  private static ValueScale around(double low, double high) {
    double span = high - low;
    if (!(span > 0) || !Double.isFinite(span)) {
      return new ValueScale(0, 1, 0.2);
    }
    double raw = span / WANTED_TICKS;
    double magnitude = Math.pow(10, Math.floor(Math.log10(raw)));
    double digits = raw / magnitude;
    double step = magnitude * (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10);
    return new ValueScale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
  }

  /** How far along the axis a value lies, 0 to 1. */
  double share(double value) {
    return Math.clamp((value - low) / (high - low), 0.0, 1.0);
  }

  int ticks() {
    return (int) Math.floor((high - low) / step + 1e-6);
  }

  double tick(int index) {
    return low + index * step;
  }
}
