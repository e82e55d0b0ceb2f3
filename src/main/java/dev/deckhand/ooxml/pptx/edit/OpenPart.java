package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.markup.KeptMarkup;
import dev.deckhand.ooxml.pptx.part.PartXml;
import org.w3c.dom.Document;
import org.w3c.dom.events.EventTarget;

/** A part that operations read or change as a tree; it knows whether one did change it. */
final class OpenPart {
  /** The event of DOM level 2 that any change to a tree gives. */
  private static final String ANY_CHANGE = "DOMSubtreeModified";

  private final String part;
  private final byte[] source;
  private final Document xml;
  private volatile boolean touched;

  private OpenPart(String part, byte[] source, Document xml) {
    this.part = part;
    this.source = source;
    this.xml = xml;
    if (!(xml instanceof EventTarget target)) {
      throw new IllegalStateException("The parser of the JDK makes trees that tell no changes");
    }
    target.addEventListener(ANY_CHANGE, event -> touched = true, false);
  }

  static OpenPart read(String part, byte[] source) {
    return new OpenPart(part, source, PartXml.parse(part, source));
  }

  Document xml() {
    return xml;
  }

  /** Whether the tree was changed since it was read, be it back again. */
  boolean touched() {
    return touched;
  }

  /** The part as the tree is now. */
  byte[] write() {
    return KeptMarkup.write(part, source, xml);
  }
}
