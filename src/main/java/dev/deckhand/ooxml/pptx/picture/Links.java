package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.Collection;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Text that is a link is underlined and has the theme's colour for links; POI draws it plain. */
final class Links {
  private static final Set<String> FILLS =
      Set.of("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill");

  private final OpcEdit copy;

  Links(OpcEdit copy) {
    this.copy = copy;
  }

  void color(Collection<String> sheets) {
    for (String sheet : sheets) {
      Document xml = Xml.parse(copy.part(sheet));
      boolean changed = false;
      for (Element link : Dom.below(xml.getDocumentElement(), Ns.A, "hlinkClick")) {
        changed |= color(link);
      }
      if (changed) {
        copy.put(sheet, Xml.serialise(xml));
      }
    }
  }

  private static boolean color(Element link) {
    if (!Ns.A.is(link.getParentNode(), "rPr")) {
      return false; // of a shape
    }
    Element run = (Element) link.getParentNode();
    run.setAttribute("u", "sng");
    if (!ownColor(link)) {
      for (Element child : Dom.children(run)) {
        if (Ns.A.owns(child) && FILLS.contains(child.getLocalName())) {
          run.removeChild(child);
        }
      }
      Element line = Dom.child(run, Ns.A, "ln");
      Node first = line == null ? run.getFirstChild() : line.getNextSibling();
      Element fill = element(link, "solidFill");
      Element color = element(link, "schemeClr");
      color.setAttribute("val", "hlink");
      fill.appendChild(color);
      run.insertBefore(fill, first);
    }
    return true;
  }

  /** An extension says that a link has the colour of its text ([MS-ODRAWXML] hlinkClr). */
  private static boolean ownColor(Element link) {
    return Dom.hasBelow(
        link,
        element ->
            "hlinkClr".equals(element.getLocalName()) && "tx".equals(element.getAttribute("val")));
  }

  private static Element element(Element near, String local) {
    String prefix = near.getPrefix();
    return near.getOwnerDocument()
        .createElementNS(near.getNamespaceURI(), prefix == null ? local : prefix + ":" + local);
  }
}
