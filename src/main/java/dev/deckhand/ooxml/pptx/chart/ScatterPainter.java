package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Plot;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Series;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Points at x and y, joined by lines where the chart joins them. */
final class ScatterPainter implements PlotPainter {
  private static final double POINT = 7;

  private final ValueScale across;

  ScatterPainter(ValueScale across) {
    this.across = across;
  }

  @Override
  public void paint(Graphics2D graphics, PlotSpace space, Plot plot) {
    graphics.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (Series series : plot.series()) {
      graphics.setColor(series.color());
      Path2D line = new Path2D.Double();
      boolean drawing = false;
      for (int i = 0; i < series.values().length; i++) {
        if (series.has(i)) {
          double x = x(space.area(), across, series.x(i));
          double y = space.at(series.value(i));
          graphics.fill(new Ellipse2D.Double(x - POINT / 2, y - POINT / 2, POINT, POINT));
          if (drawing) {
            line.lineTo(x, y);
          } else {
            line.moveTo(x, y);
          }
        }
        drawing = series.has(i);
      }
      if (series.joined()) {
        graphics.draw(line);
      }
    }
  }

  /** Where a value lies along the x axis. */
  static double x(Rectangle2D area, ValueScale across, double value) {
    return area.getX() + across.share(value) * area.getWidth();
  }
}
