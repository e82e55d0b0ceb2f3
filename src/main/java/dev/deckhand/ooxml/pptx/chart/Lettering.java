package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.font.FontShelf;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Text in a chart: sizes in points, cut with an ellipsis where room ends. */
final class Lettering {
  private final Graphics2D graphics;
  private final String family;

  Lettering(Graphics2D graphics, String family) {
    this.graphics = graphics;
    this.family = family;
  }

  void use(TextLook look) {
    String named = look.family().isEmpty() ? family : FontShelf.standIn(look.family()).used();
    int style = look.bold() ? Font.BOLD : Font.PLAIN;
    graphics.setFont(new Font(named, style, 1).deriveFont((float) look.size()));
    graphics.setColor(look.color());
  }

  /** The width of the widest line. */
  double width(String text) {
    double widest = 0;
    for (String line : text.split("\n", -1)) {
      Rectangle2D bounds = graphics.getFontMetrics().getStringBounds(line, graphics);
      widest = Math.max(widest, bounds.getWidth());
    }
    return widest;
  }

  /** The height of all its lines. */
  double height(String text) {
    return height() * text.split("\n", -1).length;
  }

  double height() {
    return graphics.getFontMetrics().getHeight();
  }

  /** Writes lines with the middle of the text at the point. */
  void centered(String text, double x, double y, double room) {
    double middle = y - (height(text) - height()) / 2;
    for (String line : text.split("\n", -1)) {
      String fitting = fit(line, room);
      write(fitting, x - width(fitting) / 2, middle);
      middle += height();
    }
  }

  /** Writes with the end of the text at the point. */
  void endingAt(String text, double x, double y) {
    write(text, x - width(text), y);
  }

  /** Writes from the point on. */
  void from(String text, double x, double y, double room) {
    write(fit(text, room), x, y);
  }

  /** The y given is the middle of the line. */
  private void write(String text, double x, double y) {
    var metrics = graphics.getFontMetrics();
    graphics.drawString(
        text, (float) x, (float) (y + (metrics.getAscent() - metrics.getDescent()) / 2.0));
  }

  /** As much of the text as there is room for. */
  String fit(String text, double room) {
    if (width(text) <= room) {
      return text;
    }
    int end = Math.min(text.length(), 200);
    while (end > 0 && width(text.substring(0, end) + "…") > room) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
