package dev.deckhand.bench;

import dev.deckhand.ooxml.OoxmlEngine;
import java.io.IOException;
import java.util.List;

/** The outline of a deck nobody has read before. */
final class DeckOutlining implements DeckScenario {
  @Override
  public String name() {
    return "outline";
  }

  @Override
  public List<Contender> contenders() throws IOException {
    byte[] deck = BigDeck.content();
    return List.of(
        new Contender(
            "slide parts unzipped and parsed (Aalto)",
            () -> BarePass.events(deck, "ppt/slides/slide")),
        new Contender("Deckhand", () -> new OoxmlEngine().outline(DeckContenders.file(deck))),
        new Contender("POI, XSLF", () -> PoiDeck.texts(deck)));
  }
}
