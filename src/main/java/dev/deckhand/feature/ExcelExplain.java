package dev.deckhand.feature;

import dev.deckhand.document.Host;

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
}
