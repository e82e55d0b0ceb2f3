package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.plan.BoundDeckOperation.DeleteSlide;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Runs {@code deleteSlide}: the slide, whatever points to it, and the parts that only it led to
 * (notes, charts with their workbooks, media, comments). Parts that nothing led to before stay.
 */
final class SlideRemover {
  private final DeckEdit deck;
  private final SlideOrder order;
  private final LedParts parts;

  SlideRemover(DeckEdit deck, SlideOrder order) {
    this.deck = deck;
    this.order = order;
    this.parts = new LedParts(deck);
  }

  void run(DeleteSlide operation) {
    String slide = order.part(operation.slide());
    Set<String> led = parts.ledTo(slide);
    String notes = Slides.notesOf(deck, slide);
    order.remove(slide);
    remove(slide);
    if (notes != null) {
      remove(notes);
    }
    parts.dropUnneeded(led);
  }

  private void remove(String gone) {
    for (String part : deck.partNames()) {
      if (!part.equals(gone)) {
        dropLinks(part, gone);
      }
    }
    deck.remove(gone);
  }

  /**
   * Removes what points to a part: link actions of other slides, entries of custom shows and of the
   * outline view.
   */
  private void dropLinks(String part, String gone) {
    for (Relationship relationship : deck.relationships(part)) {
      if (relationship.partName().equals(gone)) {
        pointers(part, relationship.id()).forEach(Dom::remove);
        deck.unrelate(part, relationship.id());
      }
    }
  }

  private List<Element> pointers(String part, String id) {
    return Dom.below(deck.root(part), element -> id.equals(Ns.R.attribute(element, "id")));
  }
}
