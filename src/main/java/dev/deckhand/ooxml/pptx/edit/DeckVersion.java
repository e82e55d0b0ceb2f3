package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DeckOutline.Slide;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The slides of a deck before or after an edit, found by their parts. */
final class DeckVersion {
  private final List<Slide> slides;
  private final List<@Nullable String> parts;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * One side of a comparison.
   *
   * @param slides in show order; read when they are asked for, as most are not
   * @param parts in the same order
   */
  DeckVersion(List<Slide> slides, List<@Nullable String> parts) {
    this.slides = slides;
    this.parts = parts;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (part != null) {
        places.put(part, i);
      }
    }
  }

  List<@Nullable String> parts() {
    return parts;
  }

  boolean has(String part) {
    return places.containsKey(part);
  }

  /** The slide of a part that is there. */
  Slide slide(String part) {
    return slides.get(Objects.requireNonNull(places.get(part)));
  }

  @Nullable Slide find(String part) {
    return has(part) ? slide(part) : null;
  }
}
