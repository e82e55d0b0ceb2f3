package dev.deckhand.feature;

import dev.deckhand.document.Host;

/** {@code powerpoint.summarize}. */
final class PowerPointSummarize implements Feature {
  @Override
  public FeatureCard card() {
    return FeatureCard.answer(
        "powerpoint.summarize",
        Host.POWERPOINT,
        "Summarize",
        "Sums the deck up in its own words, slide by slide.",
        "Summarize this deck in five lines");
  }
}
