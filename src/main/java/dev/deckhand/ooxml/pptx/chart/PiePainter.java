package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Family;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Plot;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Series;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** Pies (their first series) and doughnuts (a ring for each series). */
final class PiePainter implements PlotPainter {
  /** How far from the middle of a pie its labels stand, as a share of the radius. */
  private static final double LABEL_AT = 0.7;

  private static final double GAP = 4;

  @Override
  public void paint(Board board, PlotSpace space, Plot plot) {
    boolean rings = plot.family() == Family.DOUGHNUT;
    int count = rings ? plot.series().size() : Math.min(plot.series().size(), 1);
    double side = Math.min(space.area().getWidth(), space.area().getHeight());
    double outer = Math.max(side / 2 - room(board.lettering(), plot, rings), side / 4);
    double hole = rings ? outer * Math.clamp(plot.hole(), 0.1, 0.9) : 0;
    double thickness = (outer - hole) / Math.max(count, 1);
    for (int i = 0; i < count; i++) {
      double inside = hole + i * thickness;
      ring(board, space.area(), plot, plot.series().get(i), inside, inside + thickness);
    }
  }

  /** What labels outside the pie need. */
  private static double room(Lettering lettering, Plot plot, boolean rings) {
    double room = 0;
    if (!rings && !plot.series().isEmpty()) {
      Series series = plot.series().getFirst();
      for (int i = 0; i < series.values().length; i++) {
        DataLabels labels = series.label(i);
        if (labels != null && labels.position().equals("outEnd")) {
          lettering.use(labels.text());
          room = Math.max(room, 2 * lettering.height() + GAP);
        }
      }
    }
    return room;
  }

  private static void ring(
      Board board, Rectangle2D area, Plot plot, Series series, double inside, double outside) {
    double total = 0;
    for (int i = 0; i < series.values().length; i++) {
      total += Math.max(series.value(i), 0);
    }
    double angle = 90 - plot.firstAngle();
    board.graphics().setStroke(new BasicStroke(1));
    for (int i = 0; i < series.values().length && total > 0; i++) {
      double share = Math.max(series.value(i), 0) / total;
      double extent = -360 * share;
      Area slice = new Area(new Arc2D.Double(circle(area, outside), angle, extent, Arc2D.PIE));
      slice.subtract(new Area(ellipse(area, inside)));
      board.graphics().setColor(series.look().at(i));
      board.graphics().fill(slice);
      board.graphics().setColor(Color.WHITE);
      board.graphics().draw(slice);
      angle += extent;
    }
    angle = 90 - plot.firstAngle();
    for (int i = 0; i < series.values().length && total > 0; i++) {
      double share = Math.max(series.value(i), 0) / total;
      if (share > 0) {
        double middle = Math.toRadians(angle - 180 * share);
        label(board, area, series, i, share, middle, inside, outside);
      }
      angle -= 360 * share;
    }
  }

  /** Outside the slice where the chart says so or the slice is too small to hold it. */
  private static void label(
      Board board,
      Rectangle2D area,
      Series series,
      int point,
      double share,
      double angle,
      double inside,
      double outside) {
    DataLabels labels = series.label(point);
    if (labels == null) {
      return;
    }
    String name = board.chart().category(point);
    String words = labels.words(series.name(), name, series.value(point), share);
    Lettering lettering = board.lettering();
    lettering.use(labels.text());
    double half = lettering.width(words) / 2;
    double chord = 2 * Math.PI * outside * LABEL_AT * share;
    boolean small = chord < Math.min(lettering.height(words), 2 * half) && inside == 0;
    boolean out = labels.position().equals("outEnd") || (small && !labels.position().equals("ctr"));
    double x = area.getCenterX();
    double y = area.getCenterY();
    if (out) {
      x += (outside + GAP + half) * Math.cos(angle);
      y -= (outside + GAP + lettering.height(words) / 2) * Math.sin(angle);
    } else {
      double radius = inside + (outside - inside) * (inside > 0 ? 0.5 : LABEL_AT);
      x += radius * Math.cos(angle);
      y -= radius * Math.sin(angle);
      if (!labels.colored()) {
        lettering.use(labels.text().in(readable(series.look().at(point))));
      }
    }
    lettering.centered(words, x, y, Double.MAX_VALUE);
  }

  private static Color readable(Color slice) {
    boolean dark = slice.getRed() * 0.3 + slice.getGreen() * 0.59 + slice.getBlue() * 0.11 < 140;
    return dark ? Color.WHITE : Color.BLACK;
  }

  private static Rectangle2D circle(Rectangle2D area, double radius) {
    return new Rectangle2D.Double(
        area.getCenterX() - radius, area.getCenterY() - radius, 2 * radius, 2 * radius);
  }

  private static Ellipse2D ellipse(Rectangle2D area, double radius) {
    Rectangle2D circle = circle(area, radius);
    return new Ellipse2D.Double(
        circle.getX(), circle.getY(), circle.getWidth(), circle.getHeight());
  }
}
