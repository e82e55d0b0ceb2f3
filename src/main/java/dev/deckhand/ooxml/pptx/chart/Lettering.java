package dev.deckhand.ooxml.pptx.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Text in a chart: one font, sizes in points, cut with an ellipsis where room ends. */
public final class Lettering {
  private final Graphics2D graphics;
  private final String family;

  public Lettering(Graphics2D graphics, String family) {
    this.graphics = graphics;
    this.family = family;
  }

  void use(double size, boolean bold, Color color) {
    graphics.setFont(new Font(family, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size));
    graphics.setColor(color);
  }

  double width(String text) {
    Rectangle2D bounds = graphics.getFontMetrics().getStringBounds(text, graphics);
    return bounds.getWidth();
  }

  double height() {
    return graphics.getFontMetrics().getHeight();
  }

  /** Writes with the middle of the text at the point. */
  void centered(String text, double x, double y, double room) {
    String fitting = fit(text, room);
    write(fitting, x - width(fitting) / 2, y);
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

  private String fit(String text, double room) {
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
