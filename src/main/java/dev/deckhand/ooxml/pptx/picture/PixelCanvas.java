package dev.deckhand.ooxml.pptx.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A canvas of pixels, kept as PNG. */
final class PixelCanvas extends Canvas {
  private final BufferedImage image;

  PixelCanvas(int width, int height, double scale) {
    super(width, height, scale);
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  @Override
  Graphics2D blank() {
    return image.createGraphics();
  }

  @Override
  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
