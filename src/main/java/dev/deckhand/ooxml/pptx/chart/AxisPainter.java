package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Family;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Grouping;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Words;
import dev.deckhand.ooxml.pptx.part.CachedValues;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Gridlines, axis line and labels. */
final class AxisPainter {
  private static final double GAP = 4;

  /** The most that slanting labels take of the height of a chart. */
  private static final double SLANTING = 0.45;

  private final Graphics2D graphics;
  private final Lettering lettering;
  private final ChartModel chart;
  private final CategoryLabels labels;
  private double labelWidth;

  AxisPainter(Board board) {
    this.labels = new CategoryLabels(board);
    this.graphics = board.graphics();
    this.lettering = board.lettering();
    this.chart = board.chart();
  }

  /** Draws the axes into the room and returns where values go. */
  PlotSpace paint(Rectangle2D whole, boolean sideways) {
    Rectangle2D room = titles(whole);
    ValueScale scale = ValueScale.of(chart, false);
    boolean secondary = !chart.on(true).isEmpty() && !sideways && chart.second().labelled();
    double right = GAP + (secondary ? secondWidth() : 0);
    ChartAxis beside = sideways ? chart.across() : chart.up();
    ChartAxis below = sideways ? chart.up() : chart.across();
    lettering.use(beside.text());
    double needed = sideways ? categoryWidth(room.getWidth() / 3) : valueWidth(scale);
    double left = GAP + (beside.labelled() ? needed : 0);
    lettering.use(below.text());
    double wide = Math.max(room.getWidth() - left - right, 1);
    double high =
        sideways || chart.scattered()
            ? lettering.height()
            : labels.height(wide, room.getHeight() * SLANTING);
    double bottom = GAP + (below.labelled() ? high : 0);
    Rectangle2D area =
        new Rectangle2D.Double(
            room.getX() + left,
            room.getY() + GAP,
            wide,
            Math.max(room.getHeight() - bottom - GAP, 1));
    PlotSpace space = new PlotSpace(area, scale, chart.places(), sideways, onlyAreas());
    graphics.setStroke(new BasicStroke(0.75f));
    values(space);
    if (chart.across().labelled()) {
      places(space, high);
    }
    if (secondary) {
      second(space.with(ValueScale.of(chart, true)));
    }
    zero(space);
    return space;
  }

  private void places(PlotSpace space, double height) {
    lettering.use(chart.across().text());
    if (chart.scattered()) {
      across(space);
    } else if (space.sideways()) {
      categories(space);
    } else {
      labels.draw(space, height);
    }
  }

  /** Draws the titles of the axes and returns the room that is left. */
  private Rectangle2D titles(Rectangle2D whole) {
    Words below = chart.below();
    Words beside = chart.beside();
    double left = beside == null ? 0 : line(beside);
    double bottom = below == null ? 0 : line(below);
    if (below != null) {
      double middle = whole.getMaxY() - line(below) / 2;
      lettering.centered(
          below.text(), whole.getCenterX() + left / 2, middle, whole.getWidth() - left);
    }
    if (beside != null) {
      double x = whole.getX() + line(beside) / 2;
      double y = whole.getY() + (whole.getHeight() - bottom) / 2;
      AffineTransform upright = graphics.getTransform();
      graphics.rotate(-Math.PI / 2, x, y);
      lettering.centered(beside.text(), x, y, whole.getHeight() - bottom);
      graphics.setTransform(upright);
    }
    return new Rectangle2D.Double(
        whole.getX() + left,
        whole.getY(),
        Math.max(whole.getWidth() - left, 1),
        Math.max(whole.getHeight() - bottom, 1));
  }

  /** The height of a title, which is then lettered in its look. */
  private double line(Words title) {
    lettering.use(title.look());
    return lettering.height() + GAP;
  }

  /** The category axis crosses where the value is zero. */
  private void zero(PlotSpace space) {
    if (chart.across().line() == null) {
      return;
    }
    double at = space.at(0);
    graphics.setColor(chart.across().line());
    graphics.draw(line(space, at));
  }

  private void values(PlotSpace space) {
    lettering.use(chart.up().text());
    for (int i = 0; i <= space.scale().ticks(); i++) {
      double value = space.scale().tick(i);
      if (chart.up().grid() != null) {
        graphics.setColor(chart.up().grid());
        graphics.draw(line(space, space.at(value)));
      }
      if (chart.up().labelled()) {
        graphics.setColor(chart.up().text().color());
        value(space, value);
      }
    }
  }

  private static Line2D line(PlotSpace space, double at) {
    Rectangle2D area = space.area();
    return space.sideways()
        ? new Line2D.Double(at, area.getY(), at, area.getMaxY())
        : new Line2D.Double(area.getX(), at, area.getMaxX(), at);
  }

  private void value(PlotSpace space, double value) {
    Rectangle2D area = space.area();
    double at = space.at(value);
    if (space.sideways()) {
      double middle = area.getMaxY() + GAP + lettering.height() / 2;
      lettering.centered(label(value), at, middle, area.getWidth());
    } else {
      lettering.endingAt(label(value), area.getX() - GAP, at);
    }
  }

  /** The labels of the x axis of scatter charts. */
  private void across(PlotSpace space) {
    ValueScale scale = ValueScale.across(chart);
    Rectangle2D area = space.area();
    for (int i = 0; i <= scale.ticks(); i++) {
      double x = ScatterPainter.x(area, scale, scale.tick(i));
      String label = number(chart.across(), scale.tick(i));
      double middle = area.getMaxY() + GAP + lettering.height() / 2;
      lettering.centered(label, x, middle, area.getWidth() / (scale.ticks() + 1));
    }
  }

  /** The labels of the secondary axis, on the right. */
  private void second(PlotSpace space) {
    Rectangle2D area = space.area();
    lettering.use(chart.second().text());
    for (int i = 0; i <= space.scale().ticks(); i++) {
      double value = space.scale().tick(i);
      lettering.from(secondLabel(value), area.getMaxX() + GAP, space.at(value), area.getWidth());
    }
  }

  private double secondWidth() {
    lettering.use(chart.second().text());
    ValueScale scale = ValueScale.of(chart, true);
    double widest = 0;
    for (int i = 0; i <= scale.ticks(); i++) {
      widest = Math.max(widest, lettering.width(secondLabel(scale.tick(i))));
    }
    return widest + GAP;
  }

  private String secondLabel(double value) {
    return label(value, true, chart.second());
  }

  /** A tick in the number format of its axis. */
  static String number(ChartAxis axis, double value) {
    return CachedValues.formatted(Math.abs(value) < 1e-12 ? 0 : value, axis.format());
  }

  /** Labels on the left; those that would touch their neighbours are left out evenly. */
  private void categories(PlotSpace space) {
    int every = Math.max(1, (int) Math.ceil(lettering.height() / space.band()));
    double room = space.area().getX() - GAP;
    for (int place = 0; place < space.places(); place += every) {
      String words = lettering.fit(chart.category(place), labelWidth);
      lettering.endingAt(words, room, space.center(place));
    }
  }

  private boolean onlyAreas() {
    return chart.plots().stream().allMatch(plot -> plot.family() == Family.AREA);
  }

  private String label(double value) {
    return label(value, false, chart.up());
  }

  private String label(double value, boolean secondary, ChartAxis axis) {
    boolean percent =
        chart.on(secondary).stream().anyMatch(plot -> plot.grouping() == Grouping.PERCENT);
    return percent ? Math.round(value * 100) + "%" : number(axis, value);
  }

  private double valueWidth(ValueScale scale) {
    double widest = 0;
    for (int i = 0; i <= scale.ticks(); i++) {
      widest = Math.max(widest, lettering.width(label(scale.tick(i))));
    }
    return widest + GAP;
  }

  private double categoryWidth(double most) {
    labelWidth = Math.min(labels.widest() + 1, most);
    return labelWidth + GAP;
  }
}
