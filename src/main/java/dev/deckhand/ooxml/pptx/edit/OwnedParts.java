package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.opc.Relationship;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts a slide has for itself: notes, charts with workbook, style and colours, all of a
 * diagram, embedded objects, tags, custom XML, ink. Layouts, masters, themes, pictures, sounds and
 * films are shared by as many slides as like.
 */
final class OwnedParts {
  private static final Set<String> SHARED =
      Set.of(
          "slide",
          "slideLayout",
          "slideMaster",
          "notesMaster",
          "handoutMaster",
          "theme",
          "image",
          "hdphoto",
          "audio",
          "video",
          "media",
          "model3d",
          "font",
          "hyperlink",
          "officeDocument",
          "presProps",
          "viewProps",
          "tableStyles",
          "commentAuthors",
          "authors");

  private final DeckEdit deck;

  OwnedParts(DeckEdit deck) {
    this.deck = deck;
  }

  /**
   * Copies a slide with its own parts; gives the copy of each. Links among them stay among them.
   */
  Map<String, String> copy(String slide) {
    Map<String, String> copies = new LinkedHashMap<>();
    for (String part : of(slide)) {
      copies.put(part, deck.copy(part));
    }
    copies.forEach(
        (part, copy) -> deck.copyRelationships(part, copy, copies, OwnedParts::comments));
    return copies;
  }

  /** Whether a relationship leads to comments, older or threaded ones. */
  static boolean comments(Relationship relationship) {
    return relationship.hasType("comments");
  }

  private List<String> of(String slide) {
    List<String> owned = new ArrayList<>();
    Deque<String> pending = new ArrayDeque<>(List.of(slide));
    while (!pending.isEmpty()) {
      String part = pending.poll();
      if (!owned.contains(part)) {
        owned.add(part);
        deck.relationships(part).stream()
            .filter(this::owns)
            .map(Relationship::partName)
            .forEach(pending::add);
      }
    }
    return owned;
  }

  private boolean owns(Relationship relationship) {
    return !relationship.external()
        && !comments(relationship)
        && SHARED.stream().noneMatch(relationship::hasType)
        && deck.has(relationship.partName());
  }
}
