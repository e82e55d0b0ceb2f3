package dev.deckhand.ooxml.pptx.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Preset patterns as tiles of eight by eight pixels (ECMA-376 part 1, 20.1.10.51). */
final class PatternTiles {
  private static final int SIDE = 8;

  private PatternTiles() {}

  /** A tile of a pattern in two colours. */
  static byte[] png(String preset, Color front, Color back) {
    BufferedImage tile = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        tile.setRGB(x, y, (foreground(preset, x, y) ? front : back).getRGB());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(tile, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static boolean foreground(String preset, int x, int y) {
    String name = preset.toLowerCase(Locale.ROOT);
    if (name.startsWith("pct")) {
      return threshold(x, y) * 100 < share(name) * SIDE * SIDE;
    }
    return name.endsWith("diag")
        ? diagonal(name, x, y)
        : (name.endsWith("horz") || name.endsWith("vert"))
            ? straight(name, x, y)
            : figure(name, x, y);
  }

  /** The place of a pixel in the order in which ordered dithering sets them (Bayer's matrix). */
  private static int threshold(int x, int y) {
    int order = 0;
    for (int bit = 0; bit < 3; bit++) {
      int down = y >> bit & 1;
      int apart = (x >> bit & 1) ^ down;
      order |= (apart << 1 | down) << (2 * (2 - bit));
    }
    return order;
  }

  private static int share(String name) {
    try {
      return Integer.parseInt(name.substring("pct".length()));
    } catch (NumberFormatException e) {
      return 50;
    }
  }

  private static boolean straight(String name, int x, int y) {
    int across = name.endsWith("horz") ? y : x;
    int along = name.endsWith("horz") ? x : y;
    return switch (name.substring(0, name.length() - "horz".length())) {
      case "lt" -> across % 4 == 0;
      case "dk" -> across % 4 < 2;
      case "nar" -> across % 2 == 0;
      case "dash" -> across == (along < 4 ? 0 : 4);
      default -> across == 0;
    };
  }

  private static boolean diagonal(String name, int x, int y) {
    boolean up = name.endsWith("updiag");
    int across = (up ? x + y : x - y + SIDE) % SIDE;
    return switch (name.substring(0, name.length() - "updiag".length())) {
      case "lt" -> across % 4 == 0;
      case "dk" -> across % 4 < 2;
      case "wd" -> across < 3;
      case "dash" -> across % 4 == 0 && y < 4;
      default -> across == 0;
    };
  }

  private static boolean figure(String name, int x, int y) {
    return switch (name) {
      case "cross", "lggrid" -> x == 0 || y == 0;
      case "smgrid" -> x % 4 == 0 || y % 4 == 0;
      case "dotgrid" -> (x == 0 && y % 2 == 0) || (y == 0 && x % 2 == 0);
      case "diagcross", "opendmnd", "weave" -> (x + y) % SIDE == 0 || x == y;
      case "dotdmnd", "divot" -> x % 2 == 0 && ((x + y) % SIDE == 0 || x == y);
      case "soliddmnd", "sphere" -> Math.abs(x - 4) + Math.abs(y - 4) < 4;
      case "smcheck" -> x / 2 % 2 == y / 2 % 2;
      case "lgcheck" -> x / 4 == y / 4;
      case "trellis" -> y % 2 == 0 || (x + y) % 4 < 2;
      case "plaid" -> y < 4 ? (x + y) % 2 == 0 : x < 4;
      case "horzbrick" -> y % 4 == 0 || x == (y < 4 ? 0 : 4);
      case "diagbrick", "shingle" -> (x + y) % SIDE == 0 || (x == y && y < 4);
      case "wave", "zigzag" -> y % 4 == Math.abs(x % 8 - 4) % 4;
      default -> (x + y) % 2 == 0;
    };
  }
}
