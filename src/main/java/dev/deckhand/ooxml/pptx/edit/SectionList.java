package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The sections of a deck ({@code p14:sectionLst}, MS-PPTX 2.6.2); decks without them are common.
 */
final class SectionList {
  private final Element presentation;

  SectionList(Element presentation) {
    this.presentation = presentation;
  }

  /** Puts a slide behind another in its section; id 0 means the front of the first section. */
  void insert(long id, long after) {
    List<Element> sections = Dom.below(presentation, Ns.P14, "section");
    if (sections.isEmpty()) {
      return;
    }
    Element previous = entry(after);
    Element list =
        previous == null
            ? list(after == 0 ? sections.getFirst() : sections.getLast())
            : (Element) previous.getParentNode();
    Element entry = Markup.element(list, Ns.P14, "sldId");
    entry.setAttribute("id", Long.toString(id));
    if (previous != null) {
      Markup.insertAfter(previous, entry);
    } else {
      list.insertBefore(entry, after == 0 ? list.getFirstChild() : null);
    }
  }

  void remove(long id) {
    Element entry = entry(id);
    if (entry != null) {
      Dom.remove(entry);
    }
  }

  private @Nullable Element entry(long id) {
    for (Element entry : Dom.below(presentation, Ns.P14, "sldId")) {
      if (Dom.number(entry, "id", -1) == id) {
        return entry;
      }
    }
    return null;
  }

  private static Element list(Element section) {
    Element list = Dom.child(section, Ns.P14, "sldIdLst");
    if (list == null) {
      list = Markup.element(section, Ns.P14, "sldIdLst");
      Markup.insert(section, list, "extLst");
    }
    return list;
  }
}
