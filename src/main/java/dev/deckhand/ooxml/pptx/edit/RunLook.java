package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The run properties a paragraph's new text takes over. */
final class RunLook {
  private static final List<String> LINKS = List.of("hlinkClick", "hlinkMouseOver");

  private RunLook() {}

  /** Those of the first run, else of the paragraph's end; {@code null} when it has neither. */
  static @Nullable Element of(Element paragraph) {
    List<Element> runs =
        Dom.children(paragraph).stream()
            .filter(child -> Ns.A.is(child, "r") || Ns.A.is(child, "fld"))
            .toList();
    Element first =
        runs.isEmpty()
            ? Dom.child(paragraph, Ns.A, "endParaRPr")
            : Dom.child(runs.getFirst(), Ns.A, "rPr");
    if (first == null) {
      return null;
    }
    Element look = (Element) first.cloneNode(true);
    look.removeAttribute("err");
    look.removeAttribute("dirty");
    if (!linkedThroughout(runs)) {
      LINKS.forEach(link -> Dom.children(look, Ns.A, link).forEach(Dom::remove));
    }
    return look;
  }

  /** Gives an element the look as its first child of that name. */
  static void apply(Element target, @Nullable Element look, String name) {
    if (look == null) {
      return;
    }
    Element copy = (Element) look.cloneNode(true);
    Node renamed =
        target.getOwnerDocument().renameNode(copy, look.getNamespaceURI(), prefix(look) + name);
    target.appendChild(renamed);
  }

  /** A link stays only where it covered the whole paragraph. */
  private static boolean linkedThroughout(List<Element> runs) {
    return runs.stream().map(RunLook::link).distinct().count() == 1;
  }

  private static String link(Element run) {
    Element click = Dom.path(run, Ns.A, "rPr", "hlinkClick");
    String id = click == null ? null : Ns.R.attribute(click, "id");
    return Objects.requireNonNullElse(id, "");
  }

  private static String prefix(Element element) {
    return element.getPrefix() == null ? "" : element.getPrefix() + ":";
  }
}
