package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.Set;

/** {@code powerpoint.review}. */
final class PowerPointReview implements Feature {
  @Override
  public FeatureCard card() {
    return FeatureCard.plan(
        "powerpoint.review",
        Host.POWERPOINT,
        "Review",
        "Finds what to mend before a deck is shown, and mends what it safely can.",
        "Check this deck before I send it",
        Set.of("setText", "setAltText", "placeShape", "deleteShape", "formatText"));
  }
}
