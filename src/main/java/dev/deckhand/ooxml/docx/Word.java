package dev.deckhand.ooxml.docx;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Steps through the XML of Word, transitional and strict. */
final class Word {
  private Word() {}

  /** An attribute by its local name; {@code null} where there is none. */
  static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  static @Nullable String value(XMLStreamReader xml) {
    return attribute(xml, "val");
  }

  /** The value as a number; {@code null} where it is none. */
  static @Nullable Integer number(XMLStreamReader xml) {
    String value = value(xml);
    return value == null || !value.matches("-?\\d{1,8}") ? null : Integer.valueOf(value);
  }

  /** Whether a property that is there is switched on (17.17.4). */
  static boolean on(XMLStreamReader xml) {
    String value = value(xml);
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  /** Goes to the end of the element the reader stands on. */
  static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> depth++;
        case XMLStreamReader.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  /** Goes to the next child of an element; false at the element's end. */
  static boolean child(XMLStreamReader xml) throws XMLStreamException {
    while (true) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          return true;
        }
        case XMLStreamReader.END_ELEMENT, XMLStreamReader.END_DOCUMENT -> {
          return false;
        }
        default -> {}
      }
    }
  }
}
