package dev.deckhand.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the first bytes of a PNG, JPEG or GIF say; nothing is decoded.
 *
 * @param width in pixels, 1 or more
 * @param height in pixels, 1 or more
 */
public record ImageHeader(Kind kind, int width, int height) {

  /** The kinds of pictures that slides of every program show. */
  public enum Kind {
    PNG("png", "image/png"),
    JPEG("jpeg", "image/jpeg"),
    GIF("gif", "image/gif");

    private final String extension;
    private final String mediaType;

    Kind(String extension, String mediaType) {
      this.extension = extension;
      this.mediaType = mediaType;
    }

    public String extension() {
      return extension;
    }

    public String mediaType() {
      return mediaType;
    }
  }

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /** Reads the header; empty where the bytes are of no such picture. */
  public static Optional<ImageHeader> read(byte[] content) {
    if (startsWith(content, PNG) && "IHDR".equals(ascii(content, 12, 4))) {
      return header(Kind.PNG, big(content, 16, 4), big(content, 20, 4));
    }
    String start = ascii(content, 0, 6);
    if (start.equals("GIF87a") || start.equals("GIF89a")) {
      return header(Kind.GIF, little(content, 6), little(content, 8));
    }
    boolean jpeg = big(content, 0, 3) == 0xFFD8FF;
    return jpeg ? jpeg(content) : Optional.empty();
  }

  /** Steps from marker to marker to the frame header (ITU-T T.81, B.1.1 and B.2.2). */
  private static Optional<ImageHeader> jpeg(byte[] content) {
    int at = 2;
    while (at + 9 < content.length && (content[at] & 0xFF) == 0xFF) {
      int marker = content[at + 1] & 0xFF;
      if (marker == 0xFF) {
        at++; // a fill byte
      } else if (frame(marker)) {
        return header(Kind.JPEG, big(content, at + 7, 2), big(content, at + 5, 2));
      } else {
        long length = big(content, at + 2, 2);
        if (length < 2 || marker == 0xDA) {
          return Optional.empty();
        }
        at += 2 + (int) length;
      }
    }
    return Optional.empty();
  }

  private static boolean frame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static Optional<ImageHeader> header(Kind kind, long width, long height) {
    boolean real = width >= 1 && height >= 1 && Math.max(width, height) <= Integer.MAX_VALUE;
    return real ? Optional.of(new ImageHeader(kind, (int) width, (int) height)) : Optional.empty();
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return content.length >= start.length
        && Arrays.equals(content, 0, start.length, start, 0, start.length);
  }

  private static String ascii(byte[] content, int from, int length) {
    return content.length < from + length
        ? ""
        : new String(content, from, length, StandardCharsets.ISO_8859_1);
  }

  /** -1 where the bytes end before. */
  private static long big(byte[] content, int from, int length) {
    if (content.length < from + length) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      value = value << 8 | content[from + i] & 0xFF;
    }
    return value;
  }

  private static long little(byte[] content, int from) {
    return content.length < from + 2
        ? -1
        : (content[from] & 0xFF) | (content[from + 1] & 0xFF) << 8;
  }
}
