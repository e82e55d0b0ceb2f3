package dev.deckhand.feature;

import static dev.deckhand.feature.Cues.POLITE;

import dev.deckhand.document.Host;
import java.util.List;
import java.util.regex.Pattern;

/** {@code excel.explain}. */
final class ExcelExplain implements Feature {
  @Override
  public FeatureCard card() {
    return FeatureCard.answer(
        "excel.explain",
        Host.EXCEL,
        "Explain",
        "Explains a formula step by step with the values it sees.",
        "Explain the formula in Summary!C5");
  }

  @Override
  public List<Pattern> cues() {
    return Cues.of(
        POLITE + "(?:explain|erkläre?|explica|explique)\\b",
        "\\b(?:what|how|was|wie|qué)\\b.*\\b(?:does|do|macht|hace)\\b.*"
            + "(?:formula|formel|fórmula|\\b[a-z]{1,3}\\$?\\d+\\b)",
        "^\\s*(?:why|warum|wieso|por qué)\\b.*\\b[a-z]{1,3}\\d+\\b");
  }
}
