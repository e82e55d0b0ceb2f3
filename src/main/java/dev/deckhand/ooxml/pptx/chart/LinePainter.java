package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Plot;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Series;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Lines from category to category; a missing value leaves a gap. */
final class LinePainter implements PlotPainter {
  private static final float WIDTH = 2.25f;

  @Override
  public void paint(Graphics2D graphics, PlotSpace space, Plot plot) {
    graphics.setStroke(new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int i = 0; i < plot.series().size(); i++) {
      Series series = plot.series().get(i);
      Path2D line = new Path2D.Double();
      boolean drawing = false;
      for (int place = 0; place < series.values().length; place++) {
        double x = space.center(place);
        double y = space.at(Stack.of(plot, i, place).to());
        if (series.has(place) && drawing) {
          line.lineTo(x, y);
        } else if (series.has(place)) {
          line.moveTo(x, y);
        }
        drawing = series.has(place);
      }
      graphics.setColor(series.color());
      graphics.draw(line);
    }
  }
}
