package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.document.DeckOutline;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A white image of a slide's proportions, drawn on in points. */
final class Canvas implements AutoCloseable {
  private final BufferedImage image;
  private final double scale;
  private Graphics2D graphics;
  private boolean drawn;

  private Canvas(BufferedImage image, double scale) {
    this.image = image;
    this.scale = scale;
    this.graphics = fresh();
  }

  static Canvas of(DeckOutline deck, int width) {
    double scale = width / Math.max(deck.width(), 1);
    int height = (int) Math.clamp(Math.round(deck.height() * scale), 1, 100_000_000 / width);
    return new Canvas(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), scale);
  }

  private Graphics2D fresh() {
    Graphics2D made = image.createGraphics();
    made.setColor(Color.WHITE);
    made.fillRect(0, 0, image.getWidth(), image.getHeight());
    made.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    made.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    made.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    made.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    made.scale(scale, scale);
    return made;
  }

  /** Where to draw; one unit is a point. */
  Graphics2D graphics() {
    return graphics;
  }

  /** Wipes everything, after a drawing that failed half way. */
  void clear() {
    graphics.dispose();
    graphics = fresh();
    drawn = false;
  }

  /** Says that the slide is on it. */
  void finished() {
    drawn = true;
  }

  boolean drawn() {
    return drawn;
  }

  byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  @Override
  public void close() {
    graphics.dispose();
  }
}
