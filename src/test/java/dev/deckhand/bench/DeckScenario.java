package dev.deckhand.bench;

/** A scenario of {@link BigDeck}: short, so it is run often. */
interface DeckScenario extends Scenario {
  @Override
  default int heapMegabytes() {
    return 1_000;
  }

  @Override
  default int warmUps() {
    return 60;
  }

  @Override
  default int warmUpSeconds() {
    return 20;
  }

  @Override
  default int runs() {
    return 50;
  }
}
