package dev.deckhand.addin;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** The add-in's icons, drawn from the same lines as the logo of the pages. */
public final class Icons {
  /** Widths on the ribbon, in pixels; the manifests name three of them. */
  public static final List<Integer> SIZES = List.of(16, 20, 24, 32, 40, 48, 64, 80, 128, 192);

  /** Width of the unified manifest's colour icon. */
  static final int COLOR = 192;

  /** Width of the unified manifest's outline icon. */
  static final int OUTLINE = 32;

  private static final double GRID = 32;
  private static final Color NIGHT = new Color(0x12344d);
  private static final Color SEA = new Color(0x7fd6cf);
  private static final Color SAIL = new Color(0xf4f8fa);

  private Icons() {}

  /** The icon in colour. */
  public static byte[] color(int size) {
    return png(
        size,
        graphics -> {
          graphics.setColor(NIGHT);
          graphics.fill(new RoundRectangle2D.Double(0, 0, GRID, GRID, 16, 16));
          graphics.setColor(SEA);
          graphics.fill(leftSail());
          graphics.setColor(SAIL);
          graphics.fill(rightSail());
          graphics.setColor(SEA);
          graphics.setStroke(line(1.8));
          graphics.draw(waves());
        });
  }

  /** White lines on nothing, as the unified manifest wants them. */
  public static byte[] outline() {
    return png(
        OUTLINE,
        graphics -> {
          graphics.setColor(Color.WHITE);
          graphics.setStroke(line(1.6));
          graphics.draw(leftSail());
          graphics.draw(rightSail());
          graphics.draw(waves());
        });
  }

  private interface Drawing {
    void on(Graphics2D graphics);
  }

  private static byte[] png(int size, Drawing drawing) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(size / GRID, size / GRID);
    drawing.on(graphics);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return out.toByteArray();
  }

  private static BasicStroke line(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static Path2D leftSail() {
    return triangle(15, 5, 15, 22, 6.5, 22);
  }

  private static Path2D rightSail() {
    return triangle(17, 8, 17, 22, 25, 22);
  }

  private static Path2D triangle(double x1, double y1, double x2, double y2, double x3, double y3) {
    Path2D path = new Path2D.Double();
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
    path.lineTo(x3, y3);
    path.closePath();
    return path;
  }

  private static Path2D waves() {
    Path2D path = new Path2D.Double();
    path.moveTo(5, 24);
    for (double x = 5; x < 27; x += 8) {
      path.curveTo(x + 2, 24, x + 2, 25.6, x + 4, 25.6);
      path.curveTo(x + 6, 25.6, x + 6, 24, Math.min(x + 8, 28), 24);
    }
    return path;
  }
}
