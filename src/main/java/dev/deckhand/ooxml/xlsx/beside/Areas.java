package dev.deckhand.ooxml.xlsx.beside;

import dev.deckhand.ooxml.markup.XmlNode;

/** The areas a rule covers: an attribute, or in extension lists an element (18.18.76). */
final class Areas {
  private Areas() {}

  static String of(XmlNode rule) {
    String old = rule.value("sqref");
    String areas = old == null ? rule.child("sqref").map(XmlNode::text).orElse("") : old;
    return Shortened.text(areas);
  }
}
