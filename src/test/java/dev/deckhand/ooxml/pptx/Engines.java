package dev.deckhand.ooxml.pptx;

import dev.deckhand.ooxml.EmbeddedWorkbooks;
import dev.deckhand.ooxml.opc.Limits;
import dev.deckhand.ooxml.xlsx.WorkbookEngine;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Deck engines as the program has them: with workbooks behind their charts. */
final class Engines {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private Engines() {}

  static EmbeddedWorkbooks workbooks() {
    return new EmbeddedWorkbooks(Limits.DEFAULTS, new WorkbookEngine(ReadLimits.DEFAULT, CLOCK));
  }

  static DeckEngine decks() {
    return new DeckEngine(System::nanoTime, workbooks());
  }
}
