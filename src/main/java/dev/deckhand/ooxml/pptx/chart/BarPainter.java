package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Grouping;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Plot;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Series;
import java.awt.Graphics2D;

/** Columns and bars, side by side or stacked. */
final class BarPainter implements PlotPainter {
  /** Share of a category that its bars take. */
  private static final double FILLED = 0.6;

  @Override
  public void paint(Graphics2D graphics, PlotSpace space, Plot plot) {
    boolean beside = plot.grouping() == Grouping.STANDARD;
    double thickness = space.band() * FILLED / (beside ? Math.max(plot.series().size(), 1) : 1);
    for (int i = 0; i < plot.series().size(); i++) {
      Series series = plot.series().get(i);
      graphics.setColor(series.color());
      for (int place = 0; place < series.values().length; place++) {
        Stack stack = Stack.of(plot, i, place);
        int slot = !beside ? 0 : space.sideways() ? plot.series().size() - 1 - i : i;
        double margin = space.band() * (1 - FILLED) / 2;
        double start = space.start(place) + margin + slot * thickness;
        graphics.fill(space.bar(stack.from(), stack.to(), start, thickness));
      }
    }
  }
}
