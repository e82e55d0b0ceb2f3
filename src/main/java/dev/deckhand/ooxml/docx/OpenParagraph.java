package dev.deckhand.ooxml.docx;

import dev.deckhand.document.Invisible;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A paragraph that is being read. */
final class OpenParagraph {
  private final WordStyles styles;
  private final StringBuilder text = new StringBuilder();
  private boolean bold = true;
  private @Nullable String style;
  private @Nullable Integer outline;
  private @Nullable Boolean listed;
  private @Nullable Integer level;

  OpenParagraph(WordStyles styles) {
    this.styles = styles;
  }

  /** Reads the properties; what they were before a tracked change does not count. */
  void properties(XMLStreamReader xml) throws XMLStreamException {
    while (Word.child(xml)) {
      switch (xml.getLocalName()) {
        case "pStyle" -> style = Word.value(xml);
        case "outlineLvl" -> outline = Word.number(xml);
        case "numPr" -> {
          numbering(xml);
          continue;
        }
        default -> {}
      }
      Word.skip(xml);
    }
  }

  private void numbering(XMLStreamReader xml) throws XMLStreamException {
    while (Word.child(xml)) {
      switch (xml.getLocalName()) {
        case "numId" -> listed = !"0".equals(Word.value(xml));
        case "ilvl" -> level = Word.number(xml);
        default -> {}
      }
      Word.skip(xml);
    }
  }

  @Nullable String style() {
    return style;
  }

  void add(String piece, boolean isBold) {
    text.append(piece);
    bold &= isBold || piece.isBlank();
  }

  int length() {
    return text.length();
  }

  /** The text as it is read: no control characters, single blanks. */
  String text() {
    return Invisible.strip(text.toString()).replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  Passage.Text passage() {
    Integer direct = outline;
    Integer heading =
        direct == null
            ? styles.heading(style)
            : direct >= 0 && direct <= 8 ? Integer.valueOf(direct + 1) : null;
    Boolean own = listed;
    boolean item = own == null ? styles.listed(style) : own;
    Integer depth = level;
    Integer found = item ? Integer.valueOf(depth == null ? 0 : Math.clamp(depth, 0, 8)) : null;
    return new Passage.Text(text(), heading, heading == null ? found : null, bold);
  }
}
