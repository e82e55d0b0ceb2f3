package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * Writes into a placeholder what it had from its layout, so that it looks the same without it:
 * outline, fill and line, insets and anchor, list levels. What the shape says itself wins; colours
 * and fonts stay names of the theme.
 */
final class InheritedLook {
  /** The children of {@code a:spPr} in their order, one set for each choice of the schema. */
  private static final List<Set<String>> SHAPE =
      List.of(
          Set.of("xfrm"),
          Set.of("custGeom", "prstGeom"),
          Set.of("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"),
          Set.of("ln"),
          Set.of("effectLst", "effectDag"),
          Set.of("scene3d"),
          Set.of("sp3d"));

  private static final List<Set<String>> BODY =
      List.of(
          Set.of("prstTxWarp"),
          Set.of("noAutofit", "normAutofit", "spAutoFit"),
          Set.of("scene3d"),
          Set.of("sp3d", "flatTx"));

  private InheritedLook() {}

  static void keep(Element shape, Element ofLayout) {
    Element properties = Dom.child(shape, Ns.P, "spPr");
    Element model = Dom.child(ofLayout, Ns.P, "spPr");
    if (properties != null && model != null) {
      fill(properties, model, SHAPE.subList(1, SHAPE.size()), SHAPE);
    }
    Element body = Paragraphs.body(shape);
    Element modelBody = Paragraphs.body(ofLayout);
    if (body != null && modelBody != null) {
      body(body, modelBody);
    }
  }

  private static void body(Element body, Element model) {
    Element own = Dom.child(body, Ns.A, "bodyPr");
    Element inherited = Dom.child(model, Ns.A, "bodyPr");
    if (own != null && inherited != null) {
      attributes(own, inherited);
      fill(own, inherited, BODY, BODY);
    }
    Element levels = Dom.child(model, Ns.A, "lstStyle");
    if (levels == null || Dom.children(levels).isEmpty()) {
      return;
    }
    Element list = Dom.child(body, Ns.A, "lstStyle");
    if (list == null) {
      list = Markup.element(body, Ns.A, "lstStyle");
      Markup.insert(body, list, "p");
    }
    for (Element level : Dom.children(levels)) {
      level(list, level);
    }
  }

  /** Levels stand in order: {@code defPPr}, {@code lvl1pPr} to {@code lvl9pPr}. */
  private static void level(Element list, Element level) {
    String name = level.getLocalName();
    Element own = Dom.child(list, Ns.A, name);
    if (own != null) {
      attributes(own, level);
      Element run = Dom.child(own, Ns.A, "defRPr");
      Element inherited = Dom.child(level, Ns.A, "defRPr");
      if (run != null && inherited != null) {
        attributes(run, inherited);
      }
      return;
    }
    Element behind = null;
    for (Element other : Dom.children(list)) {
      if (behind == null && other.getLocalName().compareTo(name) > 0) {
        behind = other;
      }
    }
    list.insertBefore(Markup.copy(level, list), behind);
  }

  private static void attributes(Element own, Element inherited) {
    NamedNodeMap attributes = inherited.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (attribute.getNamespaceURI() == null && !own.hasAttribute(attribute.getName())) {
        own.setAttribute(attribute.getName(), attribute.getValue());
      }
    }
  }

  private static void fill(
      Element own, Element inherited, List<Set<String>> choices, List<Set<String>> order) {
    for (Set<String> choice : choices) {
      Element model = first(inherited, choice);
      if (model != null && first(own, choice) == null && !related(model)) {
        own.insertBefore(
            Markup.copy(model, own), behind(own, order.subList(0, order.indexOf(choice))));
      }
    }
  }

  /** The first child that is none of those the schema puts before. */
  private static @Nullable Element behind(Element own, List<Set<String>> before) {
    for (Element child : Dom.children(own)) {
      if (before.stream().noneMatch(choice -> choice.contains(child.getLocalName()))) {
        return child;
      }
    }
    return null;
  }

  private static @Nullable Element first(Element parent, Set<String> names) {
    for (Element child : Dom.children(parent)) {
      if (names.contains(child.getLocalName())) {
        return child;
      }
    }
    return null;
  }

  /** Whether it names a part, which only the layout has a relationship to. */
  private static boolean related(Element model) {
    List<Element> below = Dom.below(model, element -> true);
    below.add(model);
    for (Element element : below) {
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        if (Ns.R.owns(attributes.item(i))) {
          return true;
        }
      }
    }
    return false;
  }
}
