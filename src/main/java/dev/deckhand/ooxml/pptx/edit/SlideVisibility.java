package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import org.w3c.dom.Element;

/** Runs {@code setSlideHidden}: {@code show} of {@code p:sld} (ECMA-376 part 1, 19.3.1.38). */
final class SlideVisibility {
  private SlideVisibility() {}

  /** A slide without the attribute is shown, so showing one takes it away. */
  static void set(Element slide, boolean hidden) {
    if (hidden == Dom.flag(slide, "show", true)) {
      Markup.attribute(slide, "show", hidden ? "0" : null);
    }
  }
}
