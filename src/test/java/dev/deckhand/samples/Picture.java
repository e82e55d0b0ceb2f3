package dev.deckhand.samples;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A drawn landscape, each pixel computed, so that it is the same on every machine. */
final class Picture {

  private Picture() {}

  static byte[] hills(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, colour((double) x / width, (double) y / height));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static int colour(double x, double y) {
    if (y > 0.80 + 0.04 * StrictMath.sin(5 * x + 2)) {
      return 0x17494D;
    }
    if (y > 0.66 + 0.07 * StrictMath.sin(7 * x)) {
      return 0x1F7A78;
    }
    if (y > 0.55 + 0.09 * StrictMath.sin(4 * x + 4)) {
      return 0x8FBFB6;
    }
    boolean sun = (x - 0.72) * (x - 0.72) * 1.7 + (y - 0.26) * (y - 0.26) < 0.012;
    return sun ? 0xE08A2E : y < 0.3 ? 0xF3F0E8 : 0xFAE7CF;
  }
}
