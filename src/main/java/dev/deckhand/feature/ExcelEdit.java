package dev.deckhand.feature;

import static dev.deckhand.feature.Cues.EDIT_VERBS;
import static dev.deckhand.feature.Cues.POLITE;

import dev.deckhand.document.Host;
import dev.deckhand.plan.OperationVerbs;
import java.util.List;
import java.util.regex.Pattern;

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

  @Override
  public List<Pattern> cues() {
    return Cues.of("^(?!.*\\?\\s*$)" + POLITE + EDIT_VERBS + "(?!\\s+of\\b)");
  }
}
