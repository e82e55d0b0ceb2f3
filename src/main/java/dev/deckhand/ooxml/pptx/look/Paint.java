package dev.deckhand.ooxml.pptx.look;

import java.util.List;

/** What an area is filled with. */
sealed interface Paint {
  Paint NOTHING = new Clear();
  Paint UNKNOWN = new Unsure();

  /** Nothing: what is below shows. */
  record Clear() implements Paint {}

  /** A colour, or the stops of a gradient. */
  record Inks(List<Ink> inks) implements Paint {
    public Inks {
      inks = List.copyOf(inks);
    }

    boolean opaque() {
      return inks.stream().allMatch(ink -> ink.alpha() >= 0.99);
    }
  }

  /** A picture, a pattern or something not understood. */
  record Unsure() implements Paint {}

  /** Whether nothing of what is below shows, for sure. */
  default boolean hidesBelow() {
    return this instanceof Inks inks && inks.opaque();
  }
}
