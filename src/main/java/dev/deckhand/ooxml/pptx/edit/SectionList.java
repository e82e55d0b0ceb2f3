package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The sections of a deck ({@code p14:sectionLst}, MS-PPTX 2.6.2); decks without them are common.
 */
final class SectionList {
  private static final String EXTENSION = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}";
  private static final String DEFAULT_NAME = "Default Section";

  private final Element presentation;

  SectionList(Element presentation) {
    this.presentation = presentation;
  }

  /**
   * Puts a slide behind another in its section.
   *
   * @param after 0 means the front of the first section
   * @param original what it is a copy of, whose section it joins where that begins here; else 0
   */
  void insert(long id, long after, long original) {
    List<Element> sections = sections();
    if (sections.isEmpty()) {
      return;
    }
    Element previous = entry(after);
    Element next = after == 0 || previous != null ? next(previous) : null;
    Element model = entry(original);
    if (next != null && model != null && next.getParentNode() == model.getParentNode()) {
      Element entry = Markup.element(next, Ns.P14, "sldId");
      entry.setAttribute("id", Long.toString(id));
      next.getParentNode().insertBefore(entry, next);
      return;
    }
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

  /**
   * Starts a section with a slide: splits the one it is in, or is the first of the deck, after a
   * "Default Section" with the slides before, as PowerPoint makes it.
   *
   * @param order the ids of all slides in show order
   */
  void start(String name, long id, List<Long> order) {
    int at = order.indexOf(id);
    if (sections().isEmpty()) {
      if (at > 0) {
        fill(append(DEFAULT_NAME, id), order.subList(0, at));
      }
      fill(append(name, id), order.subList(at, order.size()));
      return;
    }
    if (entry(id) == null) {
      insert(id, at == 0 ? 0 : order.get(at - 1), 0);
    }
    Element first = Objects.requireNonNull(entry(id));
    Element section = (Element) first.getParentNode().getParentNode();
    Element started = append(name, id);
    Markup.insertAfter(section, started);
    Element list = list(started);
    Node entry = first;
    while (entry != null) {
      Node next = entry.getNextSibling();
      if (entry instanceof Element) {
        list.appendChild(entry);
      }
      entry = next;
    }
  }

  private Element append(String name, long id) {
    Element list = sectionList();
    Element section = Markup.append(list, Ns.P14, "section");
    section.setAttribute("name", name);
    section.setAttribute("id", freeGuid(name + " " + id));
    return section;
  }

  private static void fill(Element section, List<Long> ids) {
    Element list = list(section);
    for (long id : ids) {
      Markup.append(list, Ns.P14, "sldId").setAttribute("id", Long.toString(id));
    }
  }

  /** The same for the same deck and plan. */
  private String freeGuid(String seed) {
    Set<String> taken = new HashSet<>();
    sections().forEach(section -> taken.add(section.getAttribute("id").toUpperCase(Locale.ROOT)));
    String guid = null;
    for (int i = 0; guid == null || taken.contains(guid); i++) {
      byte[] name = (seed + " " + i).getBytes(StandardCharsets.UTF_8);
      guid = "{" + UUID.nameUUIDFromBytes(name).toString().toUpperCase(Locale.ROOT) + "}";
    }
    return guid;
  }

  private List<Element> sections() {
    return Dom.below(presentation, Ns.P14, "section");
  }

  private Element sectionList() {
    List<Element> lists = Dom.below(presentation, Ns.P14, "sectionLst");
    if (!lists.isEmpty()) {
      return lists.getFirst();
    }
    Element extensions = Dom.child(presentation, Ns.P, "extLst");
    if (extensions == null) {
      extensions = Markup.append(presentation, Ns.P, "extLst");
    }
    Element extension = Markup.append(extensions, Ns.P, "ext");
    extension.setAttribute("uri", EXTENSION);
    return Markup.append(extension, Ns.P14, "sectionLst");
  }

  /** The entry behind another one, be it of the next section; the first of all for none. */
  private @Nullable Element next(@Nullable Element previous) {
    List<Element> entries = Dom.below(presentation, Ns.P14, "sldId");
    int at = entries.indexOf(previous) + 1;
    return at < entries.size() ? entries.get(at) : null;
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
