package dev.deckhand.assist.builtin;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.plan.ShapeBox;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a table or chart goes on a slide with a title: where the deck's widest text below a title
 * stands, else the middle of the slide.
 *
 * @param box in points
 */
record Room(ShapeBox box) {
  static Room of(DeckOutline deck) {
    Optional<Box> place =
        deck.slides().stream()
            .flatMap(slide -> slide.shapes().stream())
            .filter(Room::content)
            .map(Shape::at)
            .map(Objects::requireNonNull)
            .filter(
                at ->
                    at.width() >= deck.width() * 0.7
                        && at.height() >= deck.height() * 0.45
                        && at.y() >= deck.height() * 0.15)
            .max(Comparator.comparingDouble(at -> at.width() * at.height()));
    Box at =
        place.orElseGet(
            () ->
                new Box(
                    deck.width() * 0.06,
                    deck.height() * 0.25,
                    deck.width() * 0.88,
                    deck.height() * 0.62));
    return new Room(new ShapeBox(at.x(), at.y(), at.width(), at.height()));
  }

  private static boolean content(Shape shape) {
    return shape.at() != null
        && ("obj".equals(shape.placeholder()) || "body".equals(shape.placeholder()));
  }
}
