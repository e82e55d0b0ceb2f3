package dev.deckhand.ooxml.pptx;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Layout;
import dev.deckhand.document.DeckOutline.Placeholder;
import dev.deckhand.plan.BoundDeckOperation.AddSlide;
import dev.deckhand.plan.BoundDeckOperation.SlideRef.Existing;
import dev.deckhand.plan.TextParagraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An outline of ten points as slides of a template: on each layout that has a title and a body, in
 * turns, ten slides at least.
 */
final class TenSlides {
  static final int LEAST = 10;

  private static final Set<String> TITLES = Set.of("title", "ctrTitle");
  private static final Set<String> BODIES = Set.of("body", "obj", "subTitle");

  private TenSlides() {}

  /** The layouts that have a title and a body. */
  static List<Layout> layouts(DeckOutline deck) {
    return deck.layouts().stream()
        .filter(layout -> has(layout, TITLES) && has(layout, BODIES))
        .toList();
  }

  /** Operations that add the slides at the front, the first one last. */
  static List<AddSlide> of(DeckOutline deck) {
    List<Layout> layouts = layouts(deck);
    List<AddSlide> slides = new ArrayList<>();
    for (int i = 0; !layouts.isEmpty() && i < Math.max(LEAST, layouts.size()); i++) {
      Layout layout = layouts.get(i % layouts.size());
      slides.add(
          new AddSlide("add" + i, new Existing(0), layout.name(), texts(layout, i), "Say " + i));
    }
    return slides;
  }

  /** Text for every placeholder that takes text. */
  static Map<String, List<TextParagraph>> texts(Layout layout, int number) {
    Map<String, List<TextParagraph>> texts = new HashMap<>();
    for (Placeholder placeholder : layout.placeholders()) {
      if (TITLES.contains(placeholder.type())) {
        texts.put(placeholder.key(), List.of(TextParagraph.of("Point " + number)));
      } else if (BODIES.contains(placeholder.type())) {
        texts.put(
            placeholder.key(),
            List.of(
                TextParagraph.of(placeholder.key() + " says why"),
                new TextParagraph("and " + number + " more", 1)));
      }
    }
    return texts;
  }

  private static boolean has(Layout layout, Set<String> types) {
    return layout.placeholders().stream().anyMatch(p -> types.contains(p.type()));
  }
}
