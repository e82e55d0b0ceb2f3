package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Plot;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Series;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines from category to category; a missing value leaves a gap. */
final class LinePainter implements PlotPainter {
  @Override
  public void paint(Board board, PlotSpace space, Plot plot) {
    for (int i = 0; i < plot.series().size(); i++) {
      Series series = plot.series().get(i);
      List<@Nullable Point2D> points = new ArrayList<>();
      for (int place = 0; place < series.values().length; place++) {
        double y = space.at(Stack.of(plot, i, place).to());
        points.add(series.has(place) ? new Point2D.Double(space.center(place), y) : null);
      }
      new Marks(board, series).draw(points);
    }
  }
}
