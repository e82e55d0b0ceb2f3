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
import org.w3c.dom.Element;

/** Draws a whole chart into a rectangle: title, legend, axes, values. */
public final class ChartPainter {
  private static final double TITLE_SIZE = 16;
  private static final double MARGIN = 6;

  private final ThemeColors colors;
  private final String fontFamily;

  /** A painter that letters in a font of this family where a chart names none. */
  public ChartPainter(ThemeColors colors, String fontFamily) {
    this.colors = colors;
    this.fontFamily = fontFamily;
  }

  /**
   * Draws the chart of a {@code c:chartSpace}; lengths are points. A type without painter becomes a
   * box with its name.
   *
   * @return what the drawing leaves out
   */
  public List<String> paint(Graphics2D target, Rectangle2D frame, Element chartSpace) {
    ChartModel chart = ChartReader.read(chartSpace, colors);
    List<String> notices = new ArrayList<>(chart.notices());
    Graphics2D graphics = (Graphics2D) target.create();
    try {
      graphics.clip(frame);
      if (chart.paper() != null) {
        graphics.setColor(chart.paper());
        graphics.fill(frame);
      }
      Board board = new Board(graphics, new Lettering(graphics, fontFamily), chart);
      Rectangle2D room = title(board.lettering(), inset(frame), chart);
      if (drawable(chart)) {
        values(board, legend(board, room));
      } else {
        notices.add("A chart of a type that is not drawn here is shown as a box.");
        box(graphics, board.lettering(), room, chart);
      }
    } finally {
      graphics.dispose();
    }
    return notices;
  }

  /** Whether every plot of the chart has a painter and there is something to paint. */
  private static boolean drawable(ChartModel chart) {
    return chart.places() > 0
        && chart.plots().stream().noneMatch(plot -> plot.family() == Family.OTHER);
  }

  private Rectangle2D title(Lettering lettering, Rectangle2D room, ChartModel chart) {
    if (chart.title() == null) {
      return room;
    }
    String title = chart.title().text();
    lettering.use(chart.title().look());
    double height = lettering.height();
    lettering.centered(title, room.getCenterX(), room.getY() + height / 2, room.getWidth());
    return new Rectangle2D.Double(
        room.getX(),
        room.getY() + height + MARGIN,
        room.getWidth(),
        Math.max(room.getHeight() - height - MARGIN, 1));
  }

  private static Rectangle2D legend(Board board, Rectangle2D room) {
    ChartModel chart = board.chart();
    String position = chart.legend();
    return position == null
        ? room
        : new LegendPainter(board.graphics(), board.lettering(), entries(chart))
            .paint(room, position, chart.legendText());
  }

  private static List<LegendPainter.Entry> entries(ChartModel chart) {
    List<LegendPainter.Entry> entries = new ArrayList<>();
    for (Plot plot : chart.plots()) {
      for (Series series : plot.series()) {
        if (!round(plot)) {
          entries.add(new LegendPainter.Entry(series.name(), series.look().color()));
        } else if (entries.isEmpty()) {
          for (int i = 0; i < chart.places(); i++) {
            entries.add(new LegendPainter.Entry(chart.category(i), series.look().at(i)));
          }
        }
      }
    }
    return entries;
  }

  private static void values(Board board, Rectangle2D room) {
    ChartModel chart = board.chart();
    boolean sideways = chart.plots().stream().anyMatch(plot -> plot.family() == Family.BAR);
    if (chart.plots().stream().allMatch(plot -> plot.family() == Family.RADAR)) {
      RadarPainter radar = new RadarPainter(board, room);
      radar.web();
      chart.plots().forEach(plot -> radar.paint(board, plain(chart, room), plot));
      return;
    }
    boolean round = chart.plots().stream().anyMatch(ChartPainter::round);
    PlotSpace space = round ? plain(chart, room) : new AxisPainter(board).paint(room, sideways);
    for (Plot plot : chart.plots()) {
      PlotSpace own = plot.secondary() ? space.with(ValueScale.of(chart, true)) : space;
      painter(board, plot, room).paint(board, own, plot);
    }
  }

  private static PlotSpace plain(ChartModel chart, Rectangle2D room) {
    return new PlotSpace(room, ValueScale.of(chart, false), chart.places(), false, false);
  }

  private static PlotPainter painter(Board board, Plot plot, Rectangle2D room) {
    return switch (plot.family()) {
      case COLUMN, BAR -> new BarPainter();
      case LINE -> new LinePainter();
      case AREA -> new AreaPainter();
      case PIE, DOUGHNUT -> new PiePainter();
      case SCATTER -> new ScatterPainter(ValueScale.across(board.chart()));
      case RADAR -> new RadarPainter(board, room);
      case OTHER -> (same, space, nothing) -> {};
    };
  }

  private void box(Graphics2D graphics, Lettering lettering, Rectangle2D room, ChartModel chart) {
    graphics.setColor(Color.LIGHT_GRAY);
    graphics.setStroke(new BasicStroke(1));
    graphics.draw(room);
    lettering.use(new TextLook(TITLE_SIZE, false, colors.text(), ""));
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
