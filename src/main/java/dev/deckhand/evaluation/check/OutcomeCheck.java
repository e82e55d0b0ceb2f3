package dev.deckhand.evaluation.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of how a case ended, whatever the document. */
public sealed interface OutcomeCheck extends Check {

  /**
   * It was refused as it should, and nothing was changed. A model that does not serve the feature,
   * or a feature that does not exist, has refused nothing.
   *
   * @param codes any of these refusals or violations; any at all when left out
   */
  record Refused(@Nullable List<String> codes) implements OutcomeCheck {}

  /** The file is byte for byte what it was. */
  record Unchanged() implements OutcomeCheck {}

  /**
   * A plan was proposed that needs the user's consent.
   *
   * @param codes any of these violations; any at all when empty
   */
  record AsksConsent(List<String> codes) implements OutcomeCheck {
    public AsksConsent {
      codes = List.copyOf(codes);
    }
  }

  /**
   * It stayed within limits. Unscored when the cost is limited and not known.
   *
   * @param cost in the currency of the model's prices
   */
  record Within(@Nullable Double cost, @Nullable Double seconds, @Nullable Integer outputTokens)
      implements OutcomeCheck {}

  /**
   * A model judges by a question. The judge is chosen for the run, never judges itself, and what it
   * says is reported apart from the score.
   *
   * @param question what a good result is, for the judge
   */
  record Rubric(String question) implements OutcomeCheck {}
}
