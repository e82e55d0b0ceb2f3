package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.font.FontShelf;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Puts characters that Latin fonts lack into runs of their own, which name a font that has them,
 * and names one for such bullets: POI knows one font for all that is missing.
 */
final class FallbackRuns {
  private static final List<String> FACES = List.of("latin", "ea", "cs", "sym");
  private static final Set<String> AFTER = Set.of("hlinkClick", "hlinkMouseOver", "rtl", "extLst");

  private final OpcEdit copy;

  FallbackRuns(OpcEdit copy) {
    this.copy = copy;
  }

  void split(Set<String> parts) {
    for (String part : parts) {
      if (part.endsWith(".xml")) {
        split(part);
      }
    }
  }

  private void split(String part) {
    Document xml = Xml.parse(copy.part(part));
    boolean changed = false;
    for (Element run : Dom.below(xml.getDocumentElement(), Ns.A, "r")) {
      Element text = Dom.child(run, Ns.A, "t");
      changed |= text != null && split(run, text.getTextContent());
    }
    for (Element bullet : Dom.below(xml.getDocumentElement(), Ns.A, "buChar")) {
      changed |= bullet(bullet);
    }
    if (changed) {
      copy.put(part, Xml.serialise(xml));
    }
  }

  /** Names a font that has the bullet, unless it is one of a symbol font. */
  private static boolean bullet(Element bullet) {
    String sign = bullet.getAttribute("char");
    String family = sign.isEmpty() ? null : family(sign.codePointAt(0));
    Element font = Dom.child((Element) bullet.getParentNode(), Ns.A, "buFont");
    if (family == null || (font != null && Symbols.isFont(font.getAttribute("typeface")))) {
      return false;
    }
    Element named = element(bullet, "buFont");
    named.setAttribute("typeface", family);
    if (font == null) {
      bullet.getParentNode().insertBefore(named, bullet);
    } else {
      bullet.getParentNode().replaceChild(named, font);
    }
    return true;
  }

  /** Whether the run had to be replaced by several. */
  private static boolean split(Element run, String text) {
    if (text.codePoints().allMatch(c -> family(c) == null)) {
      return false;
    }
    Node parent = run.getParentNode();
    int from = 0;
    while (from < text.length()) {
      String family = family(text.codePointAt(from));
      int to = end(text, from, family);
      parent.insertBefore(piece(run, text.substring(from, to), family), run);
      from = to;
    }
    parent.removeChild(run);
    return true;
  }

  private static int end(String text, int from, @Nullable String family) {
    int to = from;
    while (to < text.length() && Objects.equals(family(text.codePointAt(to)), family)) {
      to += Character.charCount(text.codePointAt(to));
    }
    return to;
  }

  private static Element piece(Element run, String text, @Nullable String family) {
    Element piece = (Element) run.cloneNode(true);
    Dom.children(piece, Ns.A, "t").forEach(t -> t.setTextContent(text));
    if (family != null) {
      name(properties(piece), family);
    }
    return piece;
  }

  private static Element properties(Element run) {
    Element known = Dom.child(run, Ns.A, "rPr");
    if (known != null) {
      return known;
    }
    Element made = element(run, "rPr");
    run.insertBefore(made, run.getFirstChild());
    return made;
  }

  private static void name(Element properties, String family) {
    Node before = null;
    for (Element child : Dom.children(properties)) {
      if (FACES.contains(child.getLocalName())) {
        properties.removeChild(child);
      } else if (before == null && AFTER.contains(child.getLocalName())) {
        before = child;
      }
    }
    for (String face : FACES) {
      Element made = element(properties, face);
      made.setAttribute("typeface", family);
      properties.insertBefore(made, before);
    }
  }

  private static Element element(Element near, String local) {
    String prefix = near.getPrefix();
    return near.getOwnerDocument()
        .createElementNS(near.getNamespaceURI(), prefix == null ? local : prefix + ":" + local);
  }

  /** The font a character needs; {@code null} where every font has it or none does. */
  private static @Nullable String family(int codePoint) {
    return FontShelf.common(codePoint) ? null : FontShelf.familyWith(codePoint);
  }
}
