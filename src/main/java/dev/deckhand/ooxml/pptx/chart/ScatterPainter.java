package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Plot;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Series;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points at x and y, joined by lines where the chart joins them, or bubbles. */
final class ScatterPainter implements PlotPainter {
  /** The largest bubble, as a share of the shorter side of the plot. */
  private static final double LARGEST = 0.25;

  private final ValueScale across;

  ScatterPainter(ValueScale across) {
    this.across = across;
  }

  @Override
  public void paint(Board board, PlotSpace space, Plot plot) {
    double largest = 0;
    for (Series series : plot.series()) {
      for (double size : series.sizes()) {
        largest = Math.max(largest, Double.isFinite(size) ? size : 0);
      }
    }
    for (Series series : plot.series()) {
      List<@Nullable Point2D> points = new ArrayList<>();
      for (int i = 0; i < series.values().length; i++) {
        double x = x(space.area(), across, series.x(i));
        points.add(series.has(i) ? new Point2D.Double(x, space.at(series.value(i))) : null);
      }
      if (largest > 0) {
        bubbles(board, space.area(), series, points, largest);
      } else {
        new Marks(board, series).draw(points);
      }
    }
  }

  /** Their areas are as their sizes. */
  private static void bubbles(
      Board board,
      Rectangle2D area,
      Series series,
      List<@Nullable Point2D> points,
      double largest) {
    double widest = Math.min(area.getWidth(), area.getHeight()) * LARGEST;
    for (int i = 0; i < Math.min(points.size(), series.sizes().length); i++) {
      Point2D point = points.get(i);
      double size = Math.sqrt(Math.max(series.sizes()[i], 0) / largest) * widest;
      if (point != null && size > 0) {
        Ellipse2D bubble =
            new Ellipse2D.Double(point.getX() - size / 2, point.getY() - size / 2, size, size);
        board.graphics().setColor(series.look().at(i));
        board.graphics().fill(bubble);
        board.graphics().setColor(Color.WHITE);
        board.graphics().draw(bubble);
      }
    }
  }

  /** Where a value lies along the x axis. */
  static double x(Rectangle2D area, ValueScale across, double value) {
    return area.getX() + across.share(value) * area.getWidth();
  }
}
