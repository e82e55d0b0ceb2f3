package dev.deckhand.web;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SlideLink;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.DocumentEngine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that outline and looks tell of a deck, line by line, but for links between slides and the
 * look of such links (what a slide from a file loses) and the names of pictures in the package.
 */
final class DeckFacts {
  private static final DocumentEngine ENGINE = new OoxmlEngine();

  private DeckFacts() {}

  static DeckOutline outline(byte[] content) {
    return (DeckOutline) ENGINE.outline(file(content));
  }

  /**
   * The facts.
   *
   * @param links a deck like it whose links are all there
   */
  static List<String> of(byte[] content, byte[] links) {
    DeckOutline deck = outline(content);
    Set<String> linked = linked(outline(links));
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
        .filter(look -> !linked.contains(look.slide() + " " + look.shape()))
        .forEach(look -> facts.add(look.toString()));
    return facts.stream().map(fact -> fact.replaceAll("image\\d+", "image")).toList();
  }

  private static Set<String> linked(DeckOutline deck) {
    Set<String> linked = new HashSet<>();
    for (DeckOutline.Slide slide : deck.slides()) {
      slide.shapes().stream()
          .filter(shape -> shape.links().stream().anyMatch(link -> !link.external()))
          .forEach(shape -> linked.add(slide.number() + " " + shape.id()));
    }
    return linked;
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
