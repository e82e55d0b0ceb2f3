package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The animations of a slide ({@code p:timing}, ECMA-376 part 1, 19.5): a tree of time nodes whose
 * leaves name shapes. PowerPoint repairs slides whose animations name shapes that are not there.
 */
final class Animations {
  private static final Set<String> LISTS = Set.of("childTnLst", "subTnLst", "tnLst", "bldLst");

  private Animations() {}

  /** Takes out every effect on shapes of these ids, and what that leaves empty. */
  static void forget(Element slide, Set<Long> ids) {
    for (Element target : Dom.below(slide, element -> names(element, "spTgt", ids))) {
      Element effect = effect(target);
      if (effect != null) {
        take(effect);
      }
    }
    for (Element build : Dom.below(slide, element -> names(element, null, ids))) {
      if (Ns.P.is(build.getParentNode(), "bldLst")) {
        take(build);
      }
    }
  }

  private static boolean names(Element element, @Nullable String local, Set<Long> ids) {
    return Ns.P.owns(element)
        && (local == null || local.equals(element.getLocalName()))
        && ids.contains(Dom.number(element, "spid", -1));
  }

  /** The effect a target belongs to, a sequence it starts, or at least the time node it is in. */
  private static @Nullable Element effect(Element target) {
    Element effect = Dom.above(target, Animations::isEffect);
    return effect == null ? Dom.above(target, Animations::isListed) : effect;
  }

  private static boolean isEffect(Element node) {
    boolean preset = Ns.P.is(node, "par") && hasPreset(node);
    return isListed(node)
        && (preset || Set.of("seq", "audio", "video").contains(node.getLocalName()));
  }

  private static boolean hasPreset(Element node) {
    Element common = Dom.child(node, Ns.P, "cTn");
    return common != null && common.hasAttribute("presetID");
  }

  private static boolean isListed(Element node) {
    Node parent = node.getParentNode();
    return Ns.P.is(parent, "childTnLst") || Ns.P.is(parent, "subTnLst");
  }

  /** Removes a node; the schema allows no empty lists, so their owners go as well. */
  private static void take(Element node) {
    Element gone = node;
    while (gone.getParentNode() instanceof Element list) {
      Dom.remove(gone);
      if (!LISTS.contains(list.getLocalName()) || !Dom.children(list).isEmpty()) {
        return;
      }
      gone = owner(list);
    }
  }

  /** What has no meaning without the list. */
  private static Element owner(Element list) {
    return switch (list.getLocalName()) {
      case "childTnLst" -> (Element) list.getParentNode().getParentNode();
      case "tnLst" -> (Element) list.getParentNode();
      default -> list;
    };
  }
}
