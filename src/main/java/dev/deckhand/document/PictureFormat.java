package dev.deckhand.document;

/** What a picture of a slide can be. */
public enum PictureFormat {
  /** Pixels. */
  PNG("image/png"),
  /** Shapes that can be enlarged; text is drawn as outlines, so that no font is needed. */
  SVG("image/svg+xml");

  private final String mediaType;

  PictureFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }
}
