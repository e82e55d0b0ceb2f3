package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Family;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Plot;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Series;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** Pies (their first series) and doughnuts (a ring for each series). */
final class PiePainter implements PlotPainter {
  private static final double HOLE = 0.5;

  /** How far from the middle of a pie its labels stand, as a share of the radius. */
  private static final double LABEL_AT = 0.7;

  private static final double LABEL_SIZE = 10;

  private final ThemeColors colors;
  private final String fontFamily;

  PiePainter(ThemeColors colors, String fontFamily) {
    this.colors = colors;
    this.fontFamily = fontFamily;
  }

  @Override
  public void paint(Graphics2D graphics, PlotSpace space, Plot plot) {
    boolean rings = plot.family() == Family.DOUGHNUT;
    int count = rings ? plot.series().size() : Math.min(plot.series().size(), 1);
    double side = Math.min(space.area().getWidth(), space.area().getHeight());
    double outer = side / 2;
    double hole = rings ? outer * HOLE : 0;
    double thickness = (outer - hole) / Math.max(count, 1);
    for (int i = 0; i < count; i++) {
      double inside = hole + i * thickness;
      ring(graphics, space.area(), plot, plot.series().get(i), inside, inside + thickness);
    }
  }

  private void ring(
      Graphics2D graphics,
      Rectangle2D area,
      Plot plot,
      Series series,
      double inside,
      double outside) {
    double total = 0;
    for (int i = 0; i < series.values().length; i++) {
      total += Math.max(series.value(i), 0);
    }
    double angle = 90 - plot.firstAngle();
    for (int i = 0; i < series.values().length && total > 0; i++) {
      double share = Math.max(series.value(i), 0) / total;
      double extent = -360 * share;
      Area slice = new Area(new Arc2D.Double(circle(area, outside), angle, extent, Arc2D.PIE));
      slice.subtract(new Area(ellipse(area, inside)));
      graphics.setColor(color(series, i));
      graphics.fill(slice);
      graphics.setColor(Color.WHITE);
      graphics.draw(slice);
      if (plot.shares() && share > 0) {
        double middle = Math.toRadians(angle + extent / 2);
        double radius = inside + (outside - inside) * (inside > 0 ? 0.5 : LABEL_AT);
        label(
            new Lettering(graphics, fontFamily),
            share,
            color(series, i),
            area.getCenterX() + radius * Math.cos(middle),
            area.getCenterY() - radius * Math.sin(middle));
      }
      angle += extent;
    }
  }

  /** In whole percent, as PowerPoint writes it where nothing else is asked for. */
  private static void label(Lettering lettering, double share, Color slice, double x, double y) {
    boolean dark = slice.getRed() * 0.3 + slice.getGreen() * 0.59 + slice.getBlue() * 0.11 < 140;
    lettering.use(LABEL_SIZE, false, dark ? Color.WHITE : Color.BLACK);
    lettering.centered(Math.round(share * 100) + "%", x, y, Double.MAX_VALUE);
  }

  /** The colour of a slice, in the picture and in the legend. */
  Color color(Series series, int point) {
    Color own = point < series.pointColors().length ? series.pointColors()[point] : null;
    return own == null ? colors.accent(point) : own;
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
