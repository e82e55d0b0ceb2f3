package dev.deckhand.web;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SlideLink;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.DocumentEngine;
import java.util.ArrayList;
import java.util.List;

/**
 * All that outline and looks tell of a deck, line by line, but for links between slides and the
 * look of such links (what a slide from a file loses) and the names of pictures in the package.
 */
final class DeckFacts {
  /** The text of the review deck that links to another slide. */
  private static final String LINK = "Back to sales";

  private static final DocumentEngine ENGINE = new OoxmlEngine();

  private DeckFacts() {}

  static DeckOutline outline(byte[] content) {
    return (DeckOutline) ENGINE.outline(file(content));
  }

  static List<String> of(byte[] content) {
    DeckOutline deck = outline(content);
    List<String> facts = new ArrayList<>();
    for (DeckOutline.Slide slide : deck.slides()) {
      facts.add(
          "slide %d %s %s %s %s %s %d"
              .formatted(
                  slide.number(),
                  slide.layout(),
                  slide.hidden(),
                  slide.notes(),
                  slide.comments(),
                  slide.transition(),
                  slide.animations()));
      slide.shapes().forEach(shape -> facts.add("  " + withoutLinks(shape)));
    }
    facts.add(deck.masters().toString());
    facts.add(deck.sections().toString());
    ENGINE.look(file(content)).texts().stream()
        .filter(look -> !look.sample().equals(LINK))
        .forEach(look -> facts.add(look.toString()));
    return facts.stream().map(fact -> fact.replaceAll("image\\d+", "image")).toList();
  }

  private static OfficeFile file(byte[] content) {
    return new OfficeFile("deck.pptx", DocumentFormat.PPTX, content);
  }

  private static DeckOutline.Shape withoutLinks(DeckOutline.Shape shape) {
    return new DeckOutline.Shape(
        shape.id(),
        shape.name(),
        shape.kind(),
        shape.placeholder(),
        shape.at(),
        shape.paragraphs(),
        shape.altText(),
        shape.visible(),
        shape.hiddenBecause(),
        shape.group(),
        shape.content(),
        shape.links().stream().filter(SlideLink::external).toList(),
        shape.decorative());
  }
}
