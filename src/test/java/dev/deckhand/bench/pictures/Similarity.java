package dev.deckhand.bench.pictures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * Structural similarity (SSIM; Wang, Bovik, Sheikh, Simoncelli 2004) of two pictures, on grey at
 * 320 pixels' width: the mean over windows of 8 x 8 pixels, 4 apart. 1 is the same picture.
 */
final class Similarity {
  private static final int WIDTH = 320;
  private static final int WINDOW = 8;
  private static final int STEP = 4;
  private static final double C1 = Math.pow(0.01 * 255, 2);
  private static final double C2 = Math.pow(0.03 * 255, 2);

  private Similarity() {}

  static double of(BufferedImage one, BufferedImage other) {
    int height = Math.max(Math.round((float) WIDTH * one.getHeight() / one.getWidth()), WINDOW);
    double[][] a = grey(one, height);
    double[][] b = grey(other, height);
    double sum = 0;
    int windows = 0;
    for (int y = 0; y + WINDOW <= height; y += STEP) {
      for (int x = 0; x + WINDOW <= WIDTH; x += STEP) {
        sum += window(a, b, x, y);
        windows++;
      }
    }
    return sum / windows;
  }

  private static double window(double[][] a, double[][] b, int left, int top) {
    double sumA = 0;
    double sumB = 0;
    double squaresA = 0;
    double squaresB = 0;
    double products = 0;
    for (int y = top; y < top + WINDOW; y++) {
      for (int x = left; x < left + WINDOW; x++) {
        sumA += a[y][x];
        sumB += b[y][x];
        squaresA += a[y][x] * a[y][x];
        squaresB += b[y][x] * b[y][x];
        products += a[y][x] * b[y][x];
      }
    }
    double n = WINDOW * WINDOW;
    double meanA = sumA / n;
    double meanB = sumB / n;
    double varianceA = squaresA / n - meanA * meanA;
    double varianceB = squaresB / n - meanB * meanB;
    double covariance = products / n - meanA * meanB;
    return (2 * meanA * meanB + C1)
        * (2 * covariance + C2)
        / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
  }

  private static double[][] grey(BufferedImage image, int height) {
    BufferedImage small = new BufferedImage(WIDTH, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(halved(image), 0, 0, WIDTH, height, null);
    graphics.dispose();
    double[][] grey = new double[height][WIDTH];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < WIDTH; x++) {
        grey[y][x] = small.getRaster().getSample(x, y, 0);
      }
    }
    return grey;
  }

  /** Halves while that leaves enough, so that no pixel is skipped. */
  private static BufferedImage halved(BufferedImage image) {
    BufferedImage now = image;
    while (now.getWidth() >= 2 * WIDTH) {
      BufferedImage half =
          new BufferedImage(
              now.getWidth() / 2, Math.max(now.getHeight() / 2, 1), BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = half.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(now, 0, 0, half.getWidth(), half.getHeight(), null);
      graphics.dispose();
      now = half;
    }
    return now;
  }
}
