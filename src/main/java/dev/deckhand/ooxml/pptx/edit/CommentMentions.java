package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import org.w3c.dom.Element;

/** Says where reviewers' comments have a text that was replaced: what they said stays said. */
final class CommentMentions {
  private final DeckParts deck;
  private final EditLog log;

  CommentMentions(DeckParts deck, EditLog log) {
    this.deck = deck;
    this.log = log;
  }

  void remark(String slide, Replacement replacement) {
    int found = 0;
    for (Relationship relationship : deck.relationships(slide)) {
      String part = relationship.partName();
      if (relationship.hasType("comments") && !relationship.external() && deck.has(part)) {
        found +=
            Dom.below(deck.root(part), CommentMentions::words).stream()
                .mapToInt(words -> replacement.count(words.getTextContent()))
                .sum();
      }
    }
    if (found > 0) {
      log.object(
          "comments", slide, "comments", "%d left as their authors wrote them".formatted(found));
    }
  }

  /** The text of an older comment, or a paragraph of a newer one. */
  private static boolean words(Element element) {
    return Ns.P.is(element, "text") || Ns.A.is(element, "p");
  }
}
