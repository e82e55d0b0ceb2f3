package dev.deckhand.feature;

import dev.deckhand.document.Host;

/** {@code powerpoint.ask}. */
final class PowerPointAsk implements Feature {
  @Override
  public FeatureCard card() {
    return FeatureCard.answer(
        "powerpoint.ask",
        Host.POWERPOINT,
        "Ask",
        "Answers a question about the deck and names the slides.",
        "What do the slides say about churn?");
  }
}
