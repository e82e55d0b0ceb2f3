package dev.deckhand.ooxml.opc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A child of the root of a relationship part or of the content types, with its attributes. */
record ChildElement(String name, Map<String, String> attributes) {

  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** All children of the root, in document order. */
  static List<ChildElement> read(String partName, byte[] xml) {
    List<ChildElement> children = new ArrayList<>();
    try {
      XMLStreamReader reader = Xml.reader(xml);
      for (int depth = 0; reader.hasNext(); ) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT && depth++ == 1) {
          children.add(at(reader));
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
    } catch (XMLStreamException e) {
      throw Xml.broken(partName, e);
    }
    return children;
  }

  private static ChildElement at(XMLStreamReader reader) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return new ChildElement(reader.getLocalName(), attributes);
  }
}
