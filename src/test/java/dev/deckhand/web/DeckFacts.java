package dev.deckhand.web;

import dev.deckhand.document.DeckLook;
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
record DeckFacts(DeckOutline outline, DeckLook look) {
  private static final DocumentEngine ENGINE = new OoxmlEngine();

  static DeckFacts of(byte[] content) {
    OfficeFile file = new OfficeFile("deck.pptx", DocumentFormat.PPTX, content);
    return new DeckFacts((DeckOutline) ENGINE.outline(file), ENGINE.look(file));
  }

  /** The facts where nothing is lost. */
  List<String> lines() {
    return lines(this);
  }

  /**
   * The facts, line by line.
   *
   * @param links a deck like it whose links are all there
   */
  List<String> lines(DeckFacts links) {
    Set<String> linked = linked(links.outline);
    List<String> facts = new ArrayList<>();
    for (DeckOutline.Slide slide : outline.slides()) {
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
    facts.add(outline.masters().toString());
    facts.add(outline.sections().toString());
    look.texts().stream()
        .filter(text -> !linked.contains(text.slide() + " " + text.shape()))
        .forEach(text -> facts.add(text.toString()));
    return facts.stream().map(fact -> fact.replaceAll("image\\d+", "image")).toList();
  }

  /** How many links lead to slides of the deck. */
  long slideLinks() {
    return outline.slides().stream()
        .flatMap(slide -> slide.shapes().stream())
        .flatMap(shape -> shape.links().stream())
        .filter(link -> link.target().startsWith("slide ") && !link.broken())
        .count();
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
