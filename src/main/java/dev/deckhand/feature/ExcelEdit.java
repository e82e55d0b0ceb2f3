package dev.deckhand.feature;

import dev.deckhand.document.Host;
import dev.deckhand.plan.OperationVerbs;

/** {@code excel.edit}. */
final class ExcelEdit implements Feature {
  @Override
  public FeatureCard card() {
    return FeatureCard.plan(
        "excel.edit",
        Host.EXCEL,
        "Edit",
        "Changes cells, formats and worksheets in several steps.",
        "Rename Sheet1 to Orders and make the header bold",
        OperationVerbs.of(Host.EXCEL).keySet());
  }
}
