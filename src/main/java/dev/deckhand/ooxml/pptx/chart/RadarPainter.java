package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Plot;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Series;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A spoke for each category, values from the middle outwards. */
final class RadarPainter implements PlotPainter {
  private static final Color GRID = new Color(0xD9D9D9);
  private static final double GAP = 4;

  private final Board board;
  private final Point2D middle;
  private final double radius;
  private final ValueScale scale;
  private final int places;

  RadarPainter(Board board, Rectangle2D room) {
    this.board = board;
    this.scale = ValueScale.of(board.chart(), false);
    this.places = Math.max(board.chart().places(), 1);
    this.middle = new Point2D.Double(room.getCenterX(), room.getCenterY());
    board.lettering().use(board.chart().across().text());
    double margin = board.lettering().height() + 2 * GAP;
    this.radius = Math.max(Math.min(room.getWidth(), room.getHeight()) / 2 - margin, 1);
  }

  /** The web, its values and the categories. */
  void web() {
    Graphics2D graphics = board.graphics();
    Color grid = board.chart().up().grid();
    graphics.setColor(grid == null ? GRID : grid);
    graphics.setStroke(new BasicStroke(0.75f));
    for (int tick = 1; tick <= scale.ticks(); tick++) {
      double[] ring = new double[places];
      java.util.Arrays.fill(ring, scale.tick(tick));
      graphics.draw(path(ring));
    }
    for (int place = 0; place < places; place++) {
      graphics.draw(new Line2D.Double(middle, point(place, scale.high())));
    }
    Lettering lettering = board.lettering();
    lettering.use(board.chart().up().text());
    for (int tick = 0; tick <= scale.ticks() && board.chart().up().labelled(); tick++) {
      Point2D at = point(0, scale.tick(tick));
      lettering.endingAt(
          AxisPainter.number(board.chart().up(), scale.tick(tick)), at.getX() - GAP, at.getY());
    }
    categories(lettering);
  }

  private void categories(Lettering lettering) {
    lettering.use(board.chart().across().text());
    for (int place = 0; place < places; place++) {
      Point2D end = point(place, scale.high());
      String words = board.chart().category(place);
      double x = end.getX() - middle.getX();
      double y = end.getY() - middle.getY();
      double aside = lettering.width(words) / 2 + GAP;
      double away = lettering.height() / 2 + GAP;
      lettering.centered(
          words, end.getX() + x / radius * aside, end.getY() + y / radius * away, radius);
    }
  }

  @Override
  public void paint(Board same, PlotSpace space, Plot plot) {
    for (Series series : plot.series()) {
      List<Point2D> points = new ArrayList<>();
      for (int place = 0; place < series.values().length; place++) {
        points.add(point(place, series.value(place)));
      }
      SeriesLook look = series.look();
      board.graphics().setColor(look.color());
      board.graphics().setStroke(new BasicStroke((float) Math.clamp(look.width(), 0.25, 20)));
      board.graphics().draw(path(series.values()));
      SeriesLook apart =
          new SeriesLook(look.color(), look.points(), false, false, look.marked(), look.width());
      new Marks(board, series.as(apart)).draw(List.copyOf(points));
    }
  }

  private Path2D path(double[] values) {
    Path2D path = new Path2D.Double();
    for (int place = 0; place < values.length; place++) {
      Point2D point = point(place, Double.isFinite(values[place]) ? values[place] : 0);
      if (place == 0) {
        path.moveTo(point.getX(), point.getY());
      } else {
        path.lineTo(point.getX(), point.getY());
      }
    }
    if (values.length > 0) {
      path.closePath();
    }
    return path;
  }

  private Point2D point(int place, double value) {
    double angle = 2 * Math.PI * place / places;
    double length = radius * scale.share(value);
    return new Point2D.Double(
        middle.getX() + length * Math.sin(angle), middle.getY() - length * Math.cos(angle));
  }
}
