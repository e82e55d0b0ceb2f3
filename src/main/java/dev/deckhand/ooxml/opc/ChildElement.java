package dev.deckhand.ooxml.opc;

import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A child of the root of a relationship part or of the content types, with its attributes. */
record ChildElement(String name, Map<String, String> attributes) {

  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** All children of the root, in document order. */
  static List<ChildElement> read(String partName, byte[] xml) {
    List<ChildElement> children = new ArrayList<>();
    for (XmlNode child :
        XmlNode.parseEveryBranch(partName, XmlText.utf8(partName, xml)).children()) {
      Map<String, String> attributes = new HashMap<>();
      for (XmlNode.Attribute attribute : child.attributes()) {
        String name = attribute.name();
        attributes.put(name.substring(name.indexOf(':') + 1), attribute.value());
      }
      children.add(new ChildElement(child.name(), attributes));
    }
    return children;
  }
}
