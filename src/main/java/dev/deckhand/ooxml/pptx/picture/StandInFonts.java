package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.font.FontShelf;
import dev.deckhand.ooxml.pptx.font.StandIn;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Names the fonts that are drawn instead of missing ones in the copy itself: POI asks its font
 * handler only for a part of what it draws and lets Java choose for the rest.
 */
final class StandInFonts {
  private static final List<String> FACES = List.of("latin", "ea", "cs");

  private final OpcEdit copy;
  private final TreeMap<String, StandIn> replaced = new TreeMap<>();

  StandInFonts(OpcEdit copy) {
    this.copy = copy;
  }

  void name(Set<String> parts, Notices notices) {
    for (String part : parts) {
      if (part.endsWith(".xml")) {
        name(part);
      }
    }
    replaced.values().forEach(notices::replaced);
  }

  private void name(String part) {
    Document xml = Xml.parse(copy.part(part));
    boolean changed = false;
    for (String face : FACES) {
      for (Element element : Dom.below(xml.getDocumentElement(), Ns.A, face)) {
        changed |= name(element);
      }
    }
    for (Element bullet : Dom.below(xml.getDocumentElement(), Ns.A, "buFont")) {
      changed |= plain(bullet);
    }
    if (changed) {
      copy.put(part, Xml.serialise(xml));
    }
  }

  /**
   * POI takes the name of a theme's font for a font's; without it bullets have that of the text.
   */
  private static boolean plain(Element bullet) {
    if (!bullet.getAttribute("typeface").startsWith("+")) {
      return false;
    }
    Dom.remove(bullet);
    return true;
  }

  private boolean name(Element face) {
    String asked = face.getAttribute("typeface");
    boolean theme = asked.startsWith("+");
    if (asked.isBlank() || theme || Symbols.isFont(asked)) {
      return false;
    }
    StandIn used = FontShelf.standIn(asked);
    if (!used.substituted()) {
      return false;
    }
    if (face.getLocalName().equals("latin")) {
      replaced.put(asked, used);
    }
    face.setAttribute("typeface", used.used());
    return true;
  }
}
