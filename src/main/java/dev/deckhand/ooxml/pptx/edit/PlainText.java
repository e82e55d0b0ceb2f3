package dev.deckhand.ooxml.pptx.edit;

/** Text on its way into XML 1.0, which has no place for most control characters. */
final class PlainText {
  private PlainText() {}

  /** The text without what XML cannot hold; every kind of line break becomes a line feed. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .map(c -> c == '\r' || c == 0x0B || c == 0x2028 || c == 0x2029 ? '\n' : c)
        .filter(PlainText::allowed)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** {@code Char} of XML 1.0, section 2.2. */
  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
