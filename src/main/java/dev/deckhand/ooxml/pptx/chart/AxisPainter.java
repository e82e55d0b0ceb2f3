package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Family;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Grouping;
import dev.deckhand.ooxml.pptx.part.CachedValues;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
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
  PlotSpace paint(Rectangle2D room, boolean sideways) {
    lettering.use(SIZE, false, text);
    ValueScale scale = ValueScale.of(chart);
    double left = GAP + (sideways ? categoryWidth(room.getWidth() / 3) : valueWidth(scale));
    double bottom = GAP + lettering.height();
    Rectangle2D area =
        new Rectangle2D.Double(
            room.getX() + left,
            room.getY() + GAP,
            Math.max(room.getWidth() - left - GAP, 1),
            Math.max(room.getHeight() - bottom - GAP, 1));
    PlotSpace space = new PlotSpace(area, scale, chart.places(), sideways, onlyAreas());
    graphics.setStroke(new BasicStroke(0.75f));
    values(space);
    categories(space);
    zero(space);
    return space;
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
    boolean percent = chart.plots().stream().anyMatch(plot -> plot.grouping() == Grouping.PERCENT);
    return percent
        ? Math.round(value * 100) + "%"
        : CachedValues.formatted(Math.abs(value) < 1e-12 ? 0 : value, chart.valueFormat());
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
