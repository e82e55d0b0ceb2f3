package dev.deckhand.feature;

import dev.deckhand.document.Host;

/** {@code excel.ask}. */
final class ExcelAsk implements Feature {
  @Override
  public FeatureCard card() {
    return FeatureCard.answer(
        "excel.ask",
        Host.EXCEL,
        "Ask",
        "Answers a question about the workbook and cites the cells it read.",
        "Which region sold most?");
  }
}
