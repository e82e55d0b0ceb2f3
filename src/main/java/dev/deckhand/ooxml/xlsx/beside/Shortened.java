package dev.deckhand.ooxml.xlsx.beside;

import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.read.FormulaPrefixes;
import java.util.List;

/** Texts of a file, cut to what an outline shows of them. */
public final class Shortened {
  /** Characters of a text in an outline. */
  public static final int MAX = 300;

  private Shortened() {}

  /** The text in one piece of at most {@link #MAX} characters. */
  public static String text(String text) {
    String stripped = text.strip();
    if (stripped.length() <= MAX) {
      return stripped;
    }
    int end = Character.isHighSurrogate(stripped.charAt(MAX - 2)) ? MAX - 2 : MAX - 1;
    return stripped.substring(0, end) + "…";
  }

  /** A formula as Excel shows it, without the equals sign. */
  public static String formula(XmlNode node) {
    List<XmlNode> inner = node.children("f");
    String stored = inner.isEmpty() ? node.text() : inner.getFirst().text();
    return text(FormulaPrefixes.shown(stored));
  }

  /** The items with commas between them; of a long list the first, and how many more there are. */
  public static String list(List<String> items) {
    int shown = Math.min(items.size(), 10);
    String text = text(String.join(", ", items.subList(0, shown)));
    return shown == items.size() ? text : text + " and " + (items.size() - shown) + " more";
  }
}
