package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.List;
import java.util.regex.Pattern;

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

  @Override
  public List<Pattern> cues() {
    return Cues.of(
        "\\b(?:summari[sz]e|sum up|tl;?dr|key points|fasse?\\b.*zusammen|zusammenfass|résum)",
        "^\\s*(?:resume|resumen|summary)\\b|\\bsummary of\\b");
  }
}
