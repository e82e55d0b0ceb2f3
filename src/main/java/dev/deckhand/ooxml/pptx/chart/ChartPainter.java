package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Family;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Plot;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Series;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws a whole chart into a rectangle: title, legend, axes, values. */
public final class ChartPainter {
  private static final double TITLE_SIZE = 16;
  private static final double MARGIN = 6;

  private final ThemeColors colors;
  private final String fontFamily;
  private final PiePainter pies;

  /** A painter that letters in a font of this family. */
  public ChartPainter(ThemeColors colors, String fontFamily) {
    this.colors = colors;
    this.fontFamily = fontFamily;
    this.pies = new PiePainter(colors, fontFamily);
  }

  /** Draws; lengths are points. A type without painter becomes a box with its name. */
  public void paint(Graphics2D target, Rectangle2D frame, ChartModel chart) {
    Graphics2D graphics = (Graphics2D) target.create();
    try {
      graphics.clip(frame);
      Lettering lettering = new Lettering(graphics, fontFamily);
      Rectangle2D room = title(lettering, inset(frame), chart);
      if (drawable(chart)) {
        room = legend(graphics, lettering, room, chart);
        values(graphics, lettering, room, chart);
      } else {
        box(graphics, lettering, room, chart);
      }
    } finally {
      graphics.dispose();
    }
  }

  /** Whether every plot of the chart has a painter and there is something to paint. */
  public static boolean drawable(ChartModel chart) {
    return chart.places() > 0
        && chart.plots().stream().noneMatch(plot -> plot.family() == Family.OTHER);
  }

  private Rectangle2D title(Lettering lettering, Rectangle2D room, ChartModel chart) {
    String title = chart.title();
    if (title == null) {
      return room;
    }
    lettering.use(TITLE_SIZE, false, colors.text());
    double height = lettering.height();
    lettering.centered(title, room.getCenterX(), room.getY() + height / 2, room.getWidth());
    return new Rectangle2D.Double(
        room.getX(),
        room.getY() + height + MARGIN,
        room.getWidth(),
        Math.max(room.getHeight() - height - MARGIN, 1));
  }

  private Rectangle2D legend(
      Graphics2D graphics, Lettering lettering, Rectangle2D room, ChartModel chart) {
    String position = chart.legend();
    return position == null
        ? room
        : new LegendPainter(graphics, lettering, entries(chart))
            .paint(room, position, colors.text());
  }

  private List<LegendPainter.Entry> entries(ChartModel chart) {
    List<LegendPainter.Entry> entries = new ArrayList<>();
    for (Plot plot : chart.plots()) {
      for (Series series : plot.series()) {
        if (!round(plot)) {
          entries.add(new LegendPainter.Entry(series.name(), series.color()));
        } else if (entries.isEmpty()) {
          for (int i = 0; i < chart.places(); i++) {
            entries.add(new LegendPainter.Entry(chart.category(i), pies.color(series, i)));
          }
        }
      }
    }
    return entries;
  }

  private void values(
      Graphics2D graphics, Lettering lettering, Rectangle2D room, ChartModel chart) {
    boolean round = chart.plots().stream().anyMatch(ChartPainter::round);
    boolean sideways = chart.plots().stream().anyMatch(plot -> plot.family() == Family.BAR);
    PlotSpace space =
        round
            ? new PlotSpace(room, ValueScale.of(chart, false), chart.places(), false, false)
            : new AxisPainter(graphics, lettering, chart, colors.text()).paint(room, sideways);
    for (Plot plot : chart.plots()) {
      PlotSpace own = plot.secondary() ? space.with(ValueScale.of(chart, true)) : space;
      painter(chart, plot).paint(graphics, own, plot);
    }
  }

  private PlotPainter painter(ChartModel chart, Plot plot) {
    return switch (plot.family()) {
      case COLUMN, BAR -> new BarPainter();
      case LINE -> new LinePainter();
      case AREA -> new AreaPainter();
      case PIE, DOUGHNUT -> pies;
      case SCATTER -> new ScatterPainter(ValueScale.across(chart));
      case OTHER -> (graphics, space, nothing) -> {};
    };
  }

  private void box(Graphics2D graphics, Lettering lettering, Rectangle2D room, ChartModel chart) {
    graphics.setColor(Color.LIGHT_GRAY);
    graphics.setStroke(new BasicStroke(1));
    graphics.draw(room);
    lettering.use(TITLE_SIZE, false, colors.text());
    String type = chart.plots().isEmpty() ? "chart" : chart.plots().getFirst().type();
    String words = type.replaceAll("(?=[A-Z0-9])(?<=[a-z])", " ").toLowerCase(Locale.ROOT);
    lettering.centered(words, room.getCenterX(), room.getCenterY(), room.getWidth());
  }

  private static boolean round(Plot plot) {
    return plot.family() == Family.PIE || plot.family() == Family.DOUGHNUT;
  }

  private static Rectangle2D inset(Rectangle2D frame) {
    return new Rectangle2D.Double(
        frame.getX() + MARGIN,
        frame.getY() + MARGIN,
        Math.max(frame.getWidth() - 2 * MARGIN, 1),
        Math.max(frame.getHeight() - 2 * MARGIN, 1));
  }
}
