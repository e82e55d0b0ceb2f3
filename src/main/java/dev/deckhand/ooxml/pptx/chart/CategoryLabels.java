package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Family;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/**
 * Labels below a chart: level, in several lines, where they fit beside each other; else slanting.
 */
final class CategoryLabels {
  private static final double GAP = 4;
  private static final double SLANT = Math.PI / 4;
  private static final int MOST_LINES = 3;
  private static final int MOST = 200;

  private final Graphics2D graphics;
  private final Lettering lettering;
  private final ChartModel chart;

  CategoryLabels(Board board) {
    this.graphics = board.graphics();
    this.lettering = board.lettering();
    this.chart = board.chart();
  }

  /** The height they need below a plot of a width. */
  double height(double width, double most) {
    double room = room(width);
    double slanting = (widest() + lettering.height()) * Math.sin(SLANT);
    return slants(room) ? Math.min(slanting, most) : tallest(room);
  }

  /** Areas reach from the first category to the last, which stand at the edges. */
  private double room(double width) {
    boolean edges = chart.plots().stream().allMatch(plot -> plot.family() == Family.AREA);
    return width / Math.max(edges ? chart.places() - 1 : chart.places(), 1) - GAP;
  }

  private boolean slants(double room) {
    for (int place = 0; place < Math.min(chart.places(), MOST); place++) {
      String lines = lines(chart.category(place), room);
      if (lettering.width(lines) > room || lines.split("\n", -1).length > MOST_LINES) {
        return true;
      }
    }
    return false;
  }

  private double tallest(double room) {
    double tallest = lettering.height();
    for (int place = 0; place < Math.min(chart.places(), MOST); place++) {
      tallest = Math.max(tallest, lettering.height(lines(chart.category(place), room)));
    }
    return tallest;
  }

  /** Words go on in a further line where the room of one ends. */
  private String lines(String words, double room) {
    StringBuilder lines = new StringBuilder();
    String line = "";
    for (String word : words.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && lettering.width(longer) > room) {
        lines.append(line).append('\n');
        longer = word;
      }
      line = longer;
    }
    return lines.append(line).toString();
  }

  double widest() {
    double widest = 0;
    for (int place = 0; place < Math.min(chart.places(), MOST); place++) {
      widest = Math.max(widest, lettering.width(chart.category(place)));
    }
    return widest;
  }

  /** Slanting labels that would touch their neighbours are left out evenly. */
  void draw(PlotSpace space, double height) {
    Rectangle2D area = space.area();
    double room = room(area.getWidth());
    boolean slanting = slants(room);
    double need = slanting ? lettering.height() / Math.sin(SLANT) : 0;
    int every = Math.max(1, (int) Math.ceil(need / space.band()));
    for (int place = 0; place < space.places(); place += every) {
      double x = space.center(place);
      double y = area.getMaxY() + GAP;
      if (slanting) {
        slanting(chart.category(place), x, y, height);
      } else {
        String lines = lines(chart.category(place), room);
        lettering.centered(lines, x, y + lettering.height(lines) / 2, Double.MAX_VALUE);
      }
    }
  }

  private void slanting(String words, double x, double y, double height) {
    AffineTransform upright = graphics.getTransform();
    graphics.rotate(-SLANT, x, y);
    double room = Math.max(height / Math.sin(SLANT) - lettering.height(), 1);
    String fitting = lettering.fit(words, room);
    lettering.endingAt(fitting, x, y + lettering.height() / 4);
    graphics.setTransform(upright);
  }
}
