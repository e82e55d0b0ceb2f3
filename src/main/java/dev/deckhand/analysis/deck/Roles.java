package dev.deckhand.analysis.deck;

import dev.deckhand.document.DeckOutline.Shape;
import java.util.Set;

/** What a shape is for, by its placeholder. */
final class Roles {
  private static final Set<String> FURNITURE = Set.of("ftr", "sldNum", "dt", "hdr");
  private static final Set<String> TITLES = Set.of("title", "ctrTitle");

  private Roles() {}

  static boolean furniture(Shape shape) {
    return shape.placeholder() != null && FURNITURE.contains(shape.placeholder());
  }

  static boolean title(Shape shape) {
    return shape.placeholder() != null && TITLES.contains(shape.placeholder());
  }
}
