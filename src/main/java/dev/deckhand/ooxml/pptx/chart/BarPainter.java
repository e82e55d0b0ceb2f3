package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Grouping;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Plot;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Series;
import java.awt.geom.Rectangle2D;

/** Columns and bars, side by side or stacked. */
final class BarPainter implements PlotPainter {
  private static final double GAP = 2;

  @Override
  public void paint(Board board, PlotSpace space, Plot plot) {
    boolean beside = plot.grouping() == Grouping.STANDARD;
    int bars = beside ? Math.max(plot.series().size(), 1) : 1;
    double step = beside ? 1 - Math.clamp(plot.overlap(), -1, 1) : 1;
    double widths = 1 + (bars - 1) * step;
    double thickness = space.band() / (widths + Math.clamp(plot.gap(), 0, 5));
    double margin = (space.band() - widths * thickness) / 2;
    for (int i = 0; i < plot.series().size(); i++) {
      Series series = plot.series().get(i);
      int slot = !beside ? 0 : space.sideways() ? plot.series().size() - 1 - i : i;
      for (int place = 0; place < series.values().length; place++) {
        Stack stack = Stack.of(plot, i, place);
        double start = space.start(place) + margin + slot * step * thickness;
        Rectangle2D bar = space.bar(stack.from(), stack.to(), start, thickness);
        board.graphics().setColor(series.look().at(place));
        board.graphics().fill(bar);
      }
    }
    labels(board, space, plot, margin, step * thickness, thickness);
  }

  private static void labels(
      Board board, PlotSpace space, Plot plot, double margin, double step, double thickness) {
    boolean beside = plot.grouping() == Grouping.STANDARD;
    for (int i = 0; i < plot.series().size(); i++) {
      Series series = plot.series().get(i);
      int slot = !beside ? 0 : space.sideways() ? plot.series().size() - 1 - i : i;
      for (int place = 0; place < series.values().length; place++) {
        DataLabels labels = series.label(place);
        if (labels != null) {
          String name = board.chart().category(place);
          String words = labels.words(series.name(), name, series.value(place), 0);
          Stack stack = Stack.of(plot, i, place);
          double start = space.start(place) + margin + slot * step + thickness / 2;
          label(board.lettering(), space, labels, words, stack, start, beside ? "outEnd" : "ctr");
        }
      }
    }
  }

  /** At the end of a bar that stands alone, in the middle of one in a stack, unless it says. */
  private static void label(
      Lettering lettering,
      PlotSpace space,
      DataLabels labels,
      String words,
      Stack stack,
      double across,
      String open) {
    lettering.use(labels.text());
    double half = space.sideways() ? lettering.width(words) / 2 : lettering.height() / 2;
    double from = space.at(stack.from());
    double to = space.at(stack.to());
    boolean back = stack.to() < stack.from() || (stack.to() == stack.from() && stack.to() < 0);
    double outward = (half + GAP) * (space.sideways() == back ? -1 : 1);
    double at =
        switch (labels.position().isEmpty() ? open : labels.position()) {
          case "outEnd" -> to + outward;
          case "inEnd" -> to - outward;
          case "inBase" -> from + outward;
          default -> (from + to) / 2;
        };
    if (space.sideways()) {
      lettering.centered(words, at, across, Double.MAX_VALUE);
    } else {
      lettering.centered(words, across, at, Double.MAX_VALUE);
    }
  }
}
