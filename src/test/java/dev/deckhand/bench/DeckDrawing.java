package dev.deckhand.bench;

import dev.deckhand.document.PictureFormat;
import dev.deckhand.ooxml.OoxmlEngine;
import java.io.IOException;
import java.util.List;

/** One slide of many as a picture 960 pixels wide. */
final class DeckDrawing implements DeckScenario {
  private static final int WIDTH = 960;

  @Override
  public String name() {
    return "render one slide";
  }

  @Override
  public int warmUps() {
    return DeckScenario.super.warmUps() / 2;
  }

  @Override
  public List<Contender> contenders() throws IOException {
    byte[] deck = BigDeck.content();
    return List.of(
        new Contender("POI, XSLF", () -> PoiDeck.draw(deck, 99, WIDTH)),
        new Contender(
            "Deckhand",
            () ->
                new OoxmlEngine().slide(DeckContenders.file(deck), 100, PictureFormat.PNG, WIDTH)));
  }
}
