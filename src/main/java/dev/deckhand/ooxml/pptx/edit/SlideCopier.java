package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.plan.BoundDeckOperation.DuplicateSlide;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

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
    identify(copy, order.id(copy));
    String notes = Slides.notesOf(deck, copy);
    if (notes != null) {
      identify(notes, order.id(copy));
    }
    if (deck.relationships(original).stream().anyMatch(OwnedParts::comments)) {
      log.object("comments", copy, "", "not copied, they stay with the original slide");
    }
  }

  /**
   * Gives a copied sheet an identity of its own: {@code p14:creationId} (MS-PPTX 2.6.3), by which
   * PowerPoint tells sheets apart when it merges, and no name, which macros find slides by.
   */
  private void identify(String sheet, long slideId) {
    Element common = Dom.child(deck.root(sheet), Ns.P, "cSld");
    Markup.attribute(Objects.requireNonNull(common), "name", null);
    Element extensions = Dom.child(common, Ns.P, "extLst");
    if (extensions != null) {
      for (Element id : Dom.below(extensions, Ns.P14, "creationId")) {
        id.setAttribute("val", Long.toString(changed(Dom.attribute(id, "val"), slideId)));
      }
    }
  }

  /** Another unsigned 32-bit number, the same for the same deck and plan. */
  private static long changed(@Nullable String old, long slideId) {
    return ((String.valueOf(old).hashCode() * 31L + slideId) * 0x9E3779B1L) & 0xFFFFFFFFL;
  }
}
