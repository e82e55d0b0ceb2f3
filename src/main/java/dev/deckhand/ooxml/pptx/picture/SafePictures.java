package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Puts a blank picture where drawing the real one would cost too much or is not possible here. Only
 * headers are read: a 50,000 x 50,000 PNG is never decoded.
 */
final class SafePictures {
  private static final long MAX_PIXELS = 40_000_000;
  private static final byte[] BLANK = blank();

  private final OpcPackage opc;
  private final OpcEdit copy;
  private final Notices notices;
  private final Map<String, String> blanked = new HashMap<>();
  private long pixels;

  SafePictures(OpcPackage opc, OpcEdit copy, Notices notices) {
    this.opc = opc;
    this.copy = copy;
    this.notices = notices;
  }

  /**
   * Replaces what must not be decoded. The pixel limit holds for all pictures of a slide together.
   *
   * @param shown the pictures the slide shows; the others are not even looked at
   */
  void replace(Set<String> names, Set<String> shown) {
    for (String name : names) {
      boolean picture = !name.equals("/") && opc.contentType(name).startsWith("image/");
      if (picture && !shown.contains(name)) {
        copy.put(name, BLANK);
      } else if (picture) {
        long size = size(opc.part(name));
        if (size < 0) {
          notices.add("Pictures in the format %s are not drawn.".formatted(format(name)));
          blank(name, "%s picture, not drawn here".formatted(format(name)));
        } else if (pixels + size > MAX_PIXELS) {
          notices.add("A picture is too large to be drawn here.");
          blank(name, "Picture too large to be drawn here");
        } else {
          pixels += size;
        }
      }
    }
  }

  /** What is said in place of the pictures that were replaced, by part. */
  Map<String, String> blanked() {
    return Map.copyOf(blanked);
  }

  private void blank(String name, String words) {
    copy.put(name, BLANK);
    blanked.put(name, words);
  }

  private static String format(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);
  }

  /** Width times height, or -1 when it is no format the JDK reads. */
  private static long size(byte[] image) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return -1;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return (long) reader.getWidth(0) * reader.getHeight(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return -1;
    }
  }

  private static byte[] blank() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
