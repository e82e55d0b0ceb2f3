package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Family;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Grouping;
import dev.deckhand.ooxml.pptx.part.CachedValues;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Gridlines, axis line and labels. */
final class AxisPainter {
  private static final Color GRID = new Color(0xD9D9D9);
  private static final Color AXIS = new Color(0x8C8C8C);
  private static final double GAP = 4;
  private static final double SIZE = 11;

  private final Graphics2D graphics;
  private final Lettering lettering;
  private final ChartModel chart;
  private final Color text;

  AxisPainter(Graphics2D graphics, Lettering lettering, ChartModel chart, Color text) {
    this.graphics = graphics;
    this.lettering = lettering;
    this.chart = chart;
    this.text = text;
  }

  /** Draws the axes into the room and returns where values go. */
  PlotSpace paint(Rectangle2D whole, boolean sideways) {
    lettering.use(SIZE, false, text);
    Rectangle2D room = titles(whole);
    ValueScale scale = ValueScale.of(chart, false);
    double right = GAP + (chart.on(true).isEmpty() || sideways ? 0 : secondWidth());
    double left = GAP + (sideways ? categoryWidth(room.getWidth() / 3) : valueWidth(scale));
    double bottom = GAP + lettering.height();
    Rectangle2D area =
        new Rectangle2D.Double(
            room.getX() + left,
            room.getY() + GAP,
            Math.max(room.getWidth() - left - right, 1),
            Math.max(room.getHeight() - bottom - GAP, 1));
    PlotSpace space = new PlotSpace(area, scale, chart.places(), sideways, onlyAreas());
    graphics.setStroke(new BasicStroke(0.75f));
    values(space);
    if (chart.scattered()) {
      across(space);
    } else {
      categories(space);
    }
    if (!chart.on(true).isEmpty() && !sideways) {
      second(space.with(ValueScale.of(chart, true)));
    }
    zero(space);
    return space;
  }

  /** Draws the titles of the axes and returns the room that is left. */
  private Rectangle2D titles(Rectangle2D whole) {
    double line = lettering.height() + GAP;
    String below = chart.below();
    String beside = chart.beside();
    double left = beside == null ? 0 : line;
    double bottom = below == null ? 0 : line;
    if (below != null) {
      double middle = whole.getMaxY() - line / 2;
      lettering.centered(below, whole.getCenterX() + left / 2, middle, whole.getWidth() - left);
    }
    if (beside != null) {
      double x = whole.getX() + line / 2;
      double y = whole.getY() + (whole.getHeight() - bottom) / 2;
      AffineTransform upright = graphics.getTransform();
      graphics.rotate(-Math.PI / 2, x, y);
      lettering.centered(beside, x, y, whole.getHeight() - bottom);
      graphics.setTransform(upright);
    }
    return new Rectangle2D.Double(
        whole.getX() + left,
        whole.getY(),
        Math.max(whole.getWidth() - left, 1),
        Math.max(whole.getHeight() - bottom, 1));
  }

  /** The category axis crosses where the value is zero. */
  private void zero(PlotSpace space) {
    Rectangle2D area = space.area();
    double at = space.at(0);
    graphics.setColor(AXIS);
    graphics.draw(
        space.sideways()
            ? new Line2D.Double(at, area.getY(), at, area.getMaxY())
            : new Line2D.Double(area.getX(), at, area.getMaxX(), at));
  }

  private void values(PlotSpace space) {
    Rectangle2D area = space.area();
    for (int i = 0; i <= space.scale().ticks(); i++) {
      double value = space.scale().tick(i);
      double at = space.at(value);
      graphics.setColor(GRID);
      graphics.draw(
          space.sideways()
              ? new Line2D.Double(at, area.getY(), at, area.getMaxY())
              : new Line2D.Double(area.getX(), at, area.getMaxX(), at));
      graphics.setColor(text);
      if (space.sideways()) {
        double middle = area.getMaxY() + GAP + lettering.height() / 2;
        lettering.centered(label(value), at, middle, area.getWidth());
      } else {
        lettering.endingAt(label(value), area.getX() - GAP, at);
      }
    }
  }

  /** The labels of the x axis of scatter charts. */
  private void across(PlotSpace space) {
    ValueScale scale = ValueScale.across(chart);
    Rectangle2D area = space.area();
    graphics.setColor(text);
    for (int i = 0; i <= scale.ticks(); i++) {
      double x = ScatterPainter.x(area, scale, scale.tick(i));
      String label = CachedValues.formatted(clean(scale.tick(i)), "General");
      double middle = area.getMaxY() + GAP + lettering.height() / 2;
      lettering.centered(label, x, middle, area.getWidth() / (scale.ticks() + 1));
    }
  }

  /** The labels of the secondary axis, on the right. */
  private void second(PlotSpace space) {
    Rectangle2D area = space.area();
    graphics.setColor(text);
    for (int i = 0; i <= space.scale().ticks(); i++) {
      double value = space.scale().tick(i);
      lettering.from(secondLabel(value), area.getMaxX() + GAP, space.at(value), area.getWidth());
    }
  }

  private double secondWidth() {
    ValueScale scale = ValueScale.of(chart, true);
    double widest = 0;
    for (int i = 0; i <= scale.ticks(); i++) {
      widest = Math.max(widest, lettering.width(secondLabel(scale.tick(i))));
    }
    return widest + GAP;
  }

  private String secondLabel(double value) {
    return label(value, true, chart.secondFormat());
  }

  private static double clean(double value) {
    return Math.abs(value) < 1e-12 ? 0 : value;
  }

  /** Labels that would touch their neighbours are left out evenly. */
  private void categories(PlotSpace space) {
    Rectangle2D area = space.area();
    double need = space.sideways() ? lettering.height() : Math.min(widest(), area.getWidth() / 3);
    int every = Math.max(1, (int) Math.ceil(need / (space.band() * (space.sideways() ? 1 : 1.6))));
    graphics.setColor(text);
    for (int place = 0; place < space.places(); place += every) {
      double room = space.band() * every - GAP;
      if (space.sideways()) {
        lettering.endingAt(chart.category(place), area.getX() - GAP, space.center(place));
      } else {
        double middle = area.getMaxY() + GAP + lettering.height() / 2;
        lettering.centered(chart.category(place), space.center(place), middle, room);
      }
    }
  }

  private boolean onlyAreas() {
    return chart.plots().stream().allMatch(plot -> plot.family() == Family.AREA);
  }

  private String label(double value) {
    return label(value, false, chart.valueFormat());
  }

  private String label(double value, boolean secondary, String format) {
    boolean percent =
        chart.on(secondary).stream().anyMatch(plot -> plot.grouping() == Grouping.PERCENT);
    return percent ? Math.round(value * 100) + "%" : CachedValues.formatted(clean(value), format);
  }

  private double valueWidth(ValueScale scale) {
    double widest = 0;
    for (int i = 0; i <= scale.ticks(); i++) {
      widest = Math.max(widest, lettering.width(label(scale.tick(i))));
    }
    return widest + GAP;
  }

  private double categoryWidth(double most) {
    return Math.min(widest() + GAP, most);
  }

  private double widest() {
    double widest = 0;
    for (int place = 0; place < Math.min(chart.places(), 200); place++) {
      widest = Math.max(widest, lettering.width(chart.category(place)));
    }
    return widest;
  }
}
