package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Icons are kept twice, as SVG and as pixels for programs that do not know SVG ([MS-ODRAWXML]
 * svgBlip): the pixels are drawn, and the other picture is not missed.
 */
final class VectorTwins {
  private final OpcEdit copy;
  private final Set<String> left = new HashSet<>();

  VectorTwins(OpcEdit copy) {
    this.copy = copy;
  }

  /** Takes them out of the sheets and returns their parts. */
  Set<String> leave(Collection<String> sheets) {
    sheets.forEach(this::leave);
    return left;
  }

  private void leave(String sheet) {
    Document xml = Xml.parse(copy.part(sheet));
    boolean changed = false;
    for (Element blip :
        Dom.below(xml.getDocumentElement(), element -> "svgBlip".equals(element.getLocalName()))) {
      Element holder = Dom.above(blip, element -> Ns.A.is(element, "blip"));
      Element extension = Dom.above(blip, element -> Ns.A.is(element, "ext"));
      if (holder != null && extension != null && Ns.R.attribute(holder, "embed") != null) {
        copy.relationships(sheet).stream()
            .filter(relationship -> relationship.id().equals(Ns.R.attribute(blip, "embed")))
            .map(Relationship::partName)
            .forEach(left::add);
        Dom.remove(extension);
        changed = true;
      }
    }
    if (changed) {
      copy.put(sheet, Xml.serialise(xml));
    }
  }
}
