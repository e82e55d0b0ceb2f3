package dev.deckhand.ooxml.pptx.fit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Where the text of a shape gets what it does not say itself, nearest first (ECMA-376 part 1,
 * 19.3.1.36 and 21.1.2.4).
 *
 * @param bodies {@code a:bodyPr}: the shape's, its layout's, its master's
 * @param lists list styles: those of the bodies, the master's text style, the presentation's
 */
record StyleChain(List<Element> bodies, List<Element> lists) {
  StyleChain {
    bodies = List.copyOf(bodies);
    lists = List.copyOf(lists);
  }

  /** An attribute of the body. */
  @Nullable String body(String name) {
    for (Element body : bodies) {
      String value = Dom.attribute(body, name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** An attribute of a paragraph at a level; {@code own} is its {@code a:pPr}. */
  @Nullable String paragraph(@Nullable Element own, int level, String name) {
    String value = Dom.attribute(own, name);
    for (int i = 0; value == null && i < lists.size(); i++) {
      value = Dom.attribute(level(lists.get(i), level), name);
    }
    return value;
  }

  /** The first child element of one of the names, in a paragraph at a level. */
  @Nullable Element paragraphChild(@Nullable Element own, int level, List<String> names) {
    Element found = first(own, names);
    for (int i = 0; found == null && i < lists.size(); i++) {
      found = first(level(lists.get(i), level), names);
    }
    return found;
  }

  /** An attribute of a run at a level; {@code own} is its {@code a:rPr}. */
  @Nullable String run(@Nullable Element own, int level, String name) {
    String value = Dom.attribute(own, name);
    for (int i = 0; value == null && i < lists.size(); i++) {
      value = Dom.attribute(Dom.child(level(lists.get(i), level), Ns.A, "defRPr"), name);
    }
    return value;
  }

  /** The typeface of {@code latin}, {@code ea} or {@code cs} in a run at a level. */
  @Nullable String typeface(@Nullable Element own, int level, String face) {
    String value = named(own, face);
    for (int i = 0; value == null && i < lists.size(); i++) {
      value = named(Dom.child(level(lists.get(i), level), Ns.A, "defRPr"), face);
    }
    return value;
  }

  private static @Nullable String named(@Nullable Element properties, String face) {
    String typeface = Dom.attribute(Dom.child(properties, Ns.A, face), "typeface");
    return typeface == null || typeface.isBlank() ? null : typeface;
  }

  private static @Nullable Element level(Element list, int level) {
    return Dom.child(list, Ns.A, "lvl" + (level + 1) + "pPr");
  }

  private static @Nullable Element first(@Nullable Element parent, List<String> names) {
    if (parent != null) {
      for (Element child : Dom.children(parent)) {
        if (Ns.A.owns(child) && names.contains(child.getLocalName())) {
          return child;
        }
      }
    }
    return null;
  }
}
