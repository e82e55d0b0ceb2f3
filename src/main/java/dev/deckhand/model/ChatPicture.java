package dev.deckhand.model;

/**
 * A picture for a model that reads pictures.
 *
 * @param label what it shows, such as {@code slide 3}
 * @param mediaType such as {@code image/png}
 * @param base64 the file
 * @param width in pixels
 * @param height in pixels
 */
public record ChatPicture(String label, String mediaType, String base64, int width, int height) {
  /** Providers bill a picture by its pixels; this much for one token, on the safe side. */
  private static final int PIXELS_PER_TOKEN = 500;

  /** What it costs to send, about. */
  public int tokens() {
    return Math.ceilDiv(width * height, PIXELS_PER_TOKEN);
  }

  /** Length of the file in bytes. */
  public int bytes() {
    int padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
    return base64.length() / 4 * 3 - padding;
  }
}
