package dev.deckhand.ooxml.pptx.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The legend, at the side or in a row above or below. */
final class LegendPainter {
  private static final double KEY = 7;
  private static final double GAP = 5;

  /** A colour with its meaning. */
  record Entry(String name, Color color) {}

  private final Graphics2D graphics;
  private final Lettering lettering;
  private final List<Entry> entries;

  LegendPainter(Graphics2D graphics, Lettering lettering, List<Entry> entries) {
    this.graphics = graphics;
    this.lettering = lettering;
    this.entries = entries;
  }

  /** Draws at a position ({@code r l t b tr}) and returns the room that is left. */
  Rectangle2D paint(Rectangle2D room, String position, TextLook look) {
    lettering.use(look);
    Color text = look.color();
    return switch (position) {
      case "t", "b" -> row(room, position.equals("b"), text);
      default -> column(room, position.equals("l"), text);
    };
  }

  private Rectangle2D row(Rectangle2D room, boolean below, Color text) {
    double height = lettering.height() + GAP;
    double y = below ? room.getMaxY() - height / 2 : room.getY() + height / 2;
    double whole = entries.stream().mapToDouble(this::width).sum();
    double x = room.getX() + Math.max(0, (room.getWidth() - whole) / 2);
    for (Entry entry : entries) {
      if (x + KEY < room.getMaxX()) {
        entry(entry, x, y, room.getMaxX() - x - KEY - GAP, text);
        x += width(entry);
      }
    }
    double top = below ? room.getY() : room.getY() + height;
    return new Rectangle2D.Double(
        room.getX(), top, room.getWidth(), Math.max(room.getHeight() - height, 1));
  }

  private Rectangle2D column(Rectangle2D room, boolean left, Color text) {
    double widest = entries.stream().mapToDouble(this::width).max().orElse(0);
    double width = Math.min(widest, room.getWidth() / 3);
    double x = left ? room.getX() : room.getMaxX() - width;
    double line = lettering.height() + 2;
    int fitting = (int) Math.min(entries.size(), Math.max(room.getHeight() / line, 1));
    double y = room.getCenterY() - fitting * line / 2 + line / 2;
    for (Entry entry : entries.subList(0, fitting)) {
      entry(entry, x, y, width - KEY - GAP, text);
      y += line;
    }
    double start = left ? room.getX() + width + GAP : room.getX();
    return new Rectangle2D.Double(
        start, room.getY(), Math.max(room.getWidth() - width - GAP, 1), room.getHeight());
  }

  private void entry(Entry entry, double x, double y, double room, Color text) {
    graphics.setColor(entry.color());
    graphics.fill(new Rectangle2D.Double(x, y - KEY / 2, KEY, KEY));
    graphics.setColor(text);
    lettering.from(entry.name(), x + KEY + GAP, y, room);
  }

  private double width(Entry entry) {
    return KEY + GAP + lettering.width(entry.name()) + 2 * GAP;
  }
}
