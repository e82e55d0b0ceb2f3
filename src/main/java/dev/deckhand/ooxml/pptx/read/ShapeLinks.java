package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.document.SlideLink;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Where clicks lead (ECMA-376 part 1, 21.1.2.3.5): from the shape or from words of it. */
final class ShapeLinks {
  private static final Set<String> LINKS = Set.of("hlinkClick", "hlinkHover", "hlinkMouseOver");
  private static final List<String> OUTSIDE =
      List.of("program", "macro", "hlinkfile", "hlinkpres", "ole");
  private static final int MOST = 500;

  private final DeckParts parts;
  private final String slide;
  private final Map<String, Integer> numbers;
  private @Nullable List<Relationship> relationships;

  ShapeLinks(DeckParts parts, String slide, Map<String, Integer> numbers) {
    this.parts = parts;
    this.slide = slide;
    this.numbers = numbers;
  }

  /** The links of a shape; those of shapes in a group are theirs. */
  List<SlideLink> of(Element shape) {
    List<SlideLink> links = new ArrayList<>();
    boolean group = Ns.P.is(shape, "grpSp");
    Element searched = group ? Dom.child(shape, Ns.P, "nvGrpSpPr") : shape;
    if (searched == null) {
      return links;
    }
    for (Element link : Dom.below(searched, ShapeLinks::isLink)) {
      if (links.size() < MOST) {
        links.add(link(link));
      }
    }
    return links;
  }

  private static boolean isLink(Element element) {
    return element.getLocalName().startsWith("hlink")
        && LINKS.contains(element.getLocalName())
        && Ns.A.owns(element);
  }

  private SlideLink link(Element link) {
    String text = words(link);
    String action = Objects.requireNonNullElse(Dom.attribute(link, "action"), "");
    String id = Ns.R.attribute(link, "id");
    if (id == null || id.isEmpty()) {
      boolean jump = !action.isEmpty();
      return new SlideLink(text, jump ? action : "nothing", leaves(action), !jump);
    }
    Relationship target = relationship(id);
    if (target == null) {
      return new SlideLink(text, action.isEmpty() ? id : action, leaves(action), true);
    }
    if (target.external()) {
      return new SlideLink(text, target.target(), true, target.target().isBlank());
    }
    Integer number = numbers.get(target.partName());
    boolean slideJump = target.hasType("slide");
    String name = number == null ? target.target() : "slide " + number;
    boolean missing = slideJump ? number == null : !parts.has(target.partName());
    return new SlideLink(text, name, leaves(action), missing);
  }

  /** Whether an action runs or opens something that is not this deck. */
  private static boolean leaves(String action) {
    return OUTSIDE.stream().anyMatch(kind -> action.startsWith("ppaction://" + kind));
  }

  /** The words of the run that carries the link; {@code null} for the shape itself. */
  private static @Nullable String words(Element link) {
    Element run = Dom.above(link, above -> Ns.A.is(above, "r") || Ns.A.is(above, "fld"));
    Element text = Dom.child(run, Ns.A, "t");
    return text == null ? null : text.getTextContent();
  }

  private @Nullable Relationship relationship(String id) {
    if (relationships == null) {
      relationships = parts.relationships(slide);
    }
    return relationships.stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
  }
}
