package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.XmlNode;

/** Tells elements and attributes that refer to cells from those of the same name that do not. */
final class ReferringNodes {
  private ReferringNodes() {}

  /** The cell a query takes a parameter from (18.13.6). */
  static boolean isParameterCell(XmlNode node, XmlNode.Attribute attribute) {
    return node.is("parameter") && attribute.name().equals("cell");
  }

  /** Newer parts of charts keep references where rules keep areas of their own worksheet. */
  static boolean isReference(XmlNode node) {
    return node.is("sqref") && node.text().indexOf('!') >= 0;
  }

  /** The worksheet a reference starts with, quotes included. */
  static String sheetOf(String reference) {
    return reference.substring(0, Math.max(0, reference.indexOf('!')));
  }
}
