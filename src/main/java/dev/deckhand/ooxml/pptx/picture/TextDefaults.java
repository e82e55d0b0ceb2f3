package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Text for which nothing names a colour or a size has the theme's colour and 18 points; POI leaves
 * it out, or draws it in 12. The text styles of the master are where it looks last (ECMA-376 part
 * 1, 19.3.1.52), so there both are written.
 */
final class TextDefaults {
  private static final List<String> STYLES = List.of("titleStyle", "bodyStyle", "otherStyle");
  private static final Set<String> FILLS =
      Set.of("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill");

  private static final String SIZE = "1800";

  private final OpcEdit copy;
  private boolean changed;

  TextDefaults(OpcEdit copy) {
    this.copy = copy;
  }

  void write(String master) {
    Document xml = Xml.parse(copy.part(master));
    Element styles = child(xml.getDocumentElement(), Ns.P, "txStyles", "extLst");
    for (int i = 0; i < STYLES.size(); i++) {
      String next = i + 1 < STYLES.size() ? STYLES.get(i + 1) : "extLst";
      style(child(styles, Ns.P, STYLES.get(i), next));
    }
    if (changed) {
      copy.put(master, Xml.serialise(xml));
    }
  }

  /** A level that is not there takes after those above it, so only the first is added. */
  private void style(Element style) {
    child(style, Ns.A, "lvl1pPr", "lvl2pPr");
    for (Element level : Dom.children(style)) {
      if (level.getLocalName().startsWith("lvl")) {
        Element properties = child(level, Ns.A, "defRPr", "extLst");
        ink(properties);
        size(properties);
      }
    }
  }

  private void size(Element properties) {
    if (!properties.hasAttribute("sz")) {
      properties.setAttribute("sz", SIZE);
      changed = true;
    }
  }

  private void ink(Element properties) {
    if (Dom.children(properties).stream().anyMatch(child -> FILLS.contains(child.getLocalName()))) {
      return;
    }
    changed = true;
    Element line = Dom.child(properties, Ns.A, "ln");
    Element fill = element(properties, Ns.A, "solidFill");
    properties.insertBefore(
        fill, line == null ? properties.getFirstChild() : line.getNextSibling());
    Element color = element(fill, Ns.A, "schemeClr");
    color.setAttribute("val", "tx1");
    fill.appendChild(color);
  }

  /** The child of that name, made before another one when it is not there. */
  private static Element child(Element parent, Ns ns, String local, String before) {
    Element known = Dom.child(parent, ns, local);
    if (known != null) {
      return known;
    }
    Element made = element(parent, ns, local);
    parent.insertBefore(made, named(parent, before));
    return made;
  }

  private static @Nullable Node named(Element parent, String local) {
    return Dom.children(parent).stream()
        .filter(child -> child.getLocalName().equals(local))
        .findFirst()
        .orElse(null);
  }

  private static Element element(Element near, Ns ns, String local) {
    Document xml = near.getOwnerDocument();
    boolean strict = Ns.P.strict().equals(xml.getDocumentElement().getNamespaceURI());
    return xml.createElementNS(
        strict ? ns.strict() : ns.transitional(), (ns == Ns.P ? "p:" : "a:") + local);
  }
}
