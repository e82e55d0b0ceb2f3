package dev.deckhand.document;

import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.ShapeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where everything on a slide lies and how its text fits. Lengths are points.
 *
 * @param number one-based place in the deck
 * @param items what is seen, from back to front; of groups, what is in them
 * @param complete false where there was too much to measure and something is left out
 */
public record SlideFit(
    int number, double width, double height, List<Item> items, boolean complete) {
  public SlideFit {
    items = List.copyOf(items);
  }

  /**
   * A shape on its slide.
   *
   * @param id its drawing id
   * @param placeholder type of its placeholder, or {@code null}
   * @param group id of the outermost group it is in, 0 for none
   * @param bounds what it covers, rotation included
   * @param text its text; {@code null} when it has none to measure
   */
  public record Item(
      int id,
      String name,
      ShapeKind kind,
      @Nullable String placeholder,
      int group,
      Box bounds,
      @Nullable TextFit text) {

    /** {@code #id name}, as reports name a shape. */
    public String label() {
      return "#%d %s".formatted(id, name).strip();
    }
  }
}
