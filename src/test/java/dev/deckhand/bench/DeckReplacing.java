package dev.deckhand.bench;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.TextOperation.ReplaceText;
import dev.deckhand.plan.TextScope;
import java.io.IOException;
import java.util.List;

/** A word is replaced on all slides, with the report of what changed. */
final class DeckReplacing implements DeckScenario {
  @Override
  public String name() {
    return "replace on all slides";
  }

  @Override
  public List<Contender> contenders() throws IOException {
    byte[] deck = BigDeck.content();
    OoxmlEngine known = new OoxmlEngine();
    OfficeFile file = DeckContenders.file(deck);
    known.outline(file);
    var operation = new ReplaceText("1", BigDeck.WORD, "month", TextScope.DECK, true);
    return List.of(
        new Contender(
            "copy, slide parts re-deflated", () -> Redeflating.copy(deck, "ppt/slides/slide")),
        new Contender(
            "Deckhand, bind and edit",
            () -> DeckContenders.edit(new OoxmlEngine(), DeckContenders.file(deck), operation)),
        new Contender(
            "Deckhand, the same version again", () -> DeckContenders.edit(known, file, operation)),
        new Contender("POI, XSLF", () -> PoiDeck.replace(deck, BigDeck.WORD, "month")));
  }
}
