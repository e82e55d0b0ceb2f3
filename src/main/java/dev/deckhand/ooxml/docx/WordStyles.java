package dev.deckhand.ooxml.docx;

import dev.deckhand.ooxml.opc.Xml;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the styles of a document say about headings, lists and hidden text (17.7). */
final class WordStyles {
  /** Styles that are based on one another; Word writes a handful of levels. */
  private static final int MOST_LEVELS = 32;

  private final Map<String, Style> styles = new HashMap<>();

  private static final class Style {
    String name = "";
    @Nullable String basedOn;
    @Nullable Integer outline;
    @Nullable Boolean listed;
    @Nullable Boolean hidden;
    @Nullable Boolean bold;
  }

  static WordStyles none() {
    return new WordStyles();
  }

  /** Reads the styles part. */
  static WordStyles of(String partName, byte[] part) {
    WordStyles read = new WordStyles();
    try {
      XMLStreamReader xml = Xml.reader(part);
      Style style = new Style();
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          style = read.element(xml, style);
        }
      }
    } catch (XMLStreamException e) {
      throw Xml.broken(partName, e);
    }
    return read;
  }

  private Style element(XMLStreamReader xml, Style style) {
    switch (xml.getLocalName()) {
      case "style" -> {
        Style next = new Style();
        String id = Word.attribute(xml, "styleId");
        if (id != null) {
          styles.put(id, next);
        }
        return next;
      }
      case "name" -> style.name = Objects.requireNonNullElse(Word.value(xml), "");
      case "basedOn" -> style.basedOn = Word.value(xml);
      case "outlineLvl" -> style.outline = Word.number(xml);
      case "numId" -> style.listed = !"0".equals(Word.value(xml));
      case "vanish" -> style.hidden = Word.on(xml);
      case "b" -> style.bold = Word.on(xml);
      default -> {}
    }
    return style;
  }

  /**
   * The level of headings in a style: 0 for the title, 1 to 9, or {@code null} where it is none.
   */
  @Nullable Integer heading(@Nullable String id) {
    if (name(id).equals("title")) {
      return 0;
    }
    Integer outline = inherited(id, style -> style.outline);
    return outline == null || outline < 0 || outline > 8 ? null : Integer.valueOf(outline + 1);
  }

  /** Whether paragraphs of a style are items of lists. */
  boolean listed(@Nullable String id) {
    return Boolean.TRUE.equals(inherited(id, style -> style.listed));
  }

  /** Whether text of a style is hidden. */
  boolean hidden(@Nullable String id) {
    return Boolean.TRUE.equals(inherited(id, style -> style.hidden));
  }

  /** Whether text of a style is bold. */
  boolean bold(@Nullable String id) {
    return Boolean.TRUE.equals(inherited(id, style -> style.bold));
  }

  /** Whether paragraphs of a style repeat headings in a table of contents. */
  boolean contents(@Nullable String id) {
    return name(id).startsWith("toc ") || name(id).equals("table of figures");
  }

  /** The name of a style in lower case, the same in every language of Word for built-in ones. */
  private String name(@Nullable String id) {
    Style style = styles.get(id);
    return style == null ? "" : style.name.toLowerCase(Locale.ROOT);
  }

  private <T> @Nullable T inherited(@Nullable String id, Function<Style, @Nullable T> property) {
    Style style = styles.get(id);
    for (int level = 0; style != null && level < MOST_LEVELS; level++) {
      T said = property.apply(style);
      if (said != null) {
        return said;
      }
      style = styles.get(style.basedOn);
    }
    return null;
  }
}
