package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.opc.Relationship;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The parts that relationships lead to, and what becomes of them when one is taken away. */
final class LedParts {
  private final DeckEdit deck;

  LedParts(DeckEdit deck) {
    this.deck = deck;
  }

  /** The part itself and all parts its relationships lead to. */
  Set<String> ledTo(String start) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> pending = new ArrayDeque<>(List.of(start));
    while (!pending.isEmpty()) {
      String part = pending.pop();
      if (seen.add(part)) {
        for (Relationship relationship : deck.relationships(part)) {
          if (!relationship.external() && deck.has(relationship.partName())) {
            pending.push(relationship.partName());
          }
        }
      }
    }
    return seen;
  }

  /** Removes those of the parts that nothing leads to any more. */
  void dropUnneeded(Set<String> parts) {
    Set<String> needed = ledTo("/");
    parts.stream().filter(part -> deck.has(part) && !needed.contains(part)).forEach(deck::remove);
  }
}
