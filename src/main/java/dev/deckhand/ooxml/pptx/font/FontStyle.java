package dev.deckhand.ooxml.pptx.font;

/** The four faces of a family. */
public enum FontStyle {
  REGULAR("Regular"),
  BOLD("Bold"),
  ITALIC("Italic"),
  BOLD_ITALIC("BoldItalic");

  private final String file;

  FontStyle(String file) {
    this.file = file;
  }

  public static FontStyle of(boolean bold, boolean italic) {
    if (bold) {
      return italic ? BOLD_ITALIC : BOLD;
    }
    return italic ? ITALIC : REGULAR;
  }

  String file() {
    return file;
  }

  /** The style of {@link java.awt.Font}. */
  int awt() {
    return ordinal();
  }
}
