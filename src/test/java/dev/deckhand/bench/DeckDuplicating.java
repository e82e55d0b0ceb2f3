package dev.deckhand.bench;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.SlideOperation.DuplicateSlide;
import java.io.IOException;
import java.util.List;

/** One slide is copied, with the report of what changed. */
final class DeckDuplicating implements DeckScenario {
  @Override
  public String name() {
    return "duplicate a slide";
  }

  @Override
  public List<Contender> contenders() throws IOException {
    byte[] deck = BigDeck.content();
    OoxmlEngine known = new OoxmlEngine();
    OfficeFile file = DeckContenders.file(deck);
    known.outline(file);
    var operation = new DuplicateSlide("1", "100", null);
    return List.of(
        new Contender("raw copy of the package", () -> Redeflating.copy(deck, "-")),
        new Contender(
            "Deckhand, bind and edit",
            () -> DeckContenders.edit(new OoxmlEngine(), DeckContenders.file(deck), operation)),
        new Contender(
            "Deckhand, the same version again", () -> DeckContenders.edit(known, file, operation)),
        new Contender("POI, XSLF", () -> PoiDeck.duplicate(deck, 99)));
  }
}
