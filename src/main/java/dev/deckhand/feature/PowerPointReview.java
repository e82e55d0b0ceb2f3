package dev.deckhand.feature;

import static dev.deckhand.feature.Cues.POLITE;

import dev.deckhand.document.Host;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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

  @Override
  public List<Pattern> cues() {
    return Cues.of(
        POLITE
            + "(?:review|check|proofread|audit|lint|inspect|find (?:problems|issues|mistakes)|"
            + "prüfe?|überprüfe?|kontrolliere?|revisa|vérifie)\\b",
        "\\bwhat(?:'s| is) wrong with (?:this|the|my) (?:deck|slides?|presentation)\\b",
        "\\b(?:fix|mend) (?:the )?(?:contrast|alt(?:ernative)?[ -]texts?|accessibility)\\b");
  }
}
