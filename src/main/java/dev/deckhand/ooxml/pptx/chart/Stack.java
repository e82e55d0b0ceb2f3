package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Grouping;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Plot;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Series;

/** Where a value of a plot begins and ends on the value axis, under the plot's grouping. */
record Stack(double from, double to) {

  static Stack of(Plot plot, int series, int place) {
    double value = plot.series().get(series).value(place);
    if (plot.grouping() == Grouping.STANDARD) {
      return new Stack(0, value);
    }
    double below = 0;
    for (int i = 0; i < series; i++) {
      double other = plot.series().get(i).value(place);
      below += Math.signum(other) == Math.signum(value) ? other : 0;
    }
    double whole = plot.grouping() == Grouping.PERCENT ? total(plot, place) : 1;
    return whole == 0 ? new Stack(0, 0) : new Stack(below / whole, (below + value) / whole);
  }

  private static double total(Plot plot, int place) {
    double total = 0;
    for (Series series : plot.series()) {
      total += Math.abs(series.value(place));
    }
    return total;
  }
}
