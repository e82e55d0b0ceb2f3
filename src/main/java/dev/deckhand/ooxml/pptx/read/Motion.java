package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What moves on a slide (ECMA-376 part 1, 19.5). */
final class Motion {
  private Motion() {}

  /** The effect a slide comes in with, or {@code null}; of alternatives the newest. */
  static @Nullable String transition(Element slide) {
    for (Element child : Dom.children(slide)) {
      List<Element> found =
          Ns.MC.is(child, "AlternateContent")
              ? Dom.below(child, Ns.P, "transition")
              : Ns.P.is(child, "transition") ? List.of(child) : List.of();
      for (Element transition : found) {
        for (Element effect : Dom.children(transition)) {
          if (!List.of("sndAc", "extLst").contains(effect.getLocalName())) {
            return effect.getLocalName();
          }
        }
      }
    }
    return null;
  }

  /** How many effects run, of shapes that come, go or move. */
  static int animations(Element slide) {
    Element timing = Dom.child(slide, Ns.P, "timing");
    return timing == null
        ? 0
        : Dom.below(timing, step -> Ns.P.is(step, "cTn") && step.hasAttribute("presetClass"))
            .size();
  }
}
