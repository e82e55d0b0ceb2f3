package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.plan.BoundDeckOperation.DuplicateSlide;
import java.util.Map;
import java.util.Objects;

/**
 * Runs {@code duplicateSlide}: copies the slide with the parts that are its own ({@link
 * OwnedParts}); drawing ids and relationship ids stay, so animations, links and operations that
 * name shapes hold. Comments stay with the original: they are a talk with people about that slide,
 * and PowerPoint ties them to ids that a copy must not share.
 */
final class SlideCopier {
  private final DeckEdit deck;
  private final SlideOrder order;
  private final SlideAdder adder;
  private final EditLog log;

  SlideCopier(DeckEdit deck, SlideOrder order, SlideAdder adder, EditLog log) {
    this.deck = deck;
    this.order = order;
    this.adder = adder;
    this.log = log;
  }

  void run(DuplicateSlide operation) {
    String original = order.part(operation.slide());
    Map<String, String> copies = new OwnedParts(deck).copy(original);
    String copy = Objects.requireNonNull(copies.get(original));
    order.insert(operation.id(), copy, operation.after(), original);
    adder.copied(original, copy);
    SlideIdentity.change(deck.root(copy), order.id(copy));
    String notes = Slides.notesOf(deck, copy);
    if (notes != null) {
      SlideIdentity.change(deck.root(notes), order.id(copy));
    }
    if (deck.relationships(original).stream().anyMatch(OwnedParts::comments)) {
      log.object("comments", copy, "", "not copied, they stay with the original slide");
    }
  }
}
