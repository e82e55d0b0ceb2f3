package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Grouping;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Plot;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Series;
import java.awt.Graphics2D;

/** Columns and bars, side by side or stacked. */
final class BarPainter implements PlotPainter {
  @Override
  public void paint(Graphics2D graphics, PlotSpace space, Plot plot) {
    boolean beside = plot.grouping() == Grouping.STANDARD;
    int bars = beside ? Math.max(plot.series().size(), 1) : 1;
    double thickness = space.band() / (bars + Math.clamp(plot.gap(), 0, 5));
    double margin = (space.band() - bars * thickness) / 2;
    for (int i = 0; i < plot.series().size(); i++) {
      Series series = plot.series().get(i);
      graphics.setColor(series.color());
      for (int place = 0; place < series.values().length; place++) {
        Stack stack = Stack.of(plot, i, place);
        int slot = !beside ? 0 : space.sideways() ? plot.series().size() - 1 - i : i;
        double start = space.start(place) + margin + slot * thickness;
        graphics.fill(space.bar(stack.from(), stack.to(), start, thickness));
      }
    }
  }
}
