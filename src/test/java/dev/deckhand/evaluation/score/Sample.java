package dev.deckhand.evaluation.score;

import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.CheckNames;
import dev.deckhand.evaluation.verdict.Submission;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A check on a submission, and what must come of it.
 *
 * @param score {@code null} for unscored
 * @param says what the explanation must say
 */
record Sample(Check check, Supplier<Submission> submission, @Nullable Double score, String says) {

  static Sample of(
      Check check, Supplier<Submission> submission, @Nullable Double score, String says) {
    return new Sample(check, submission, score, says);
  }

  boolean passes() {
    return score != null && score == 1;
  }

  @Override
  public String toString() {
    return CheckNames.of(check.getClass()) + " " + score + ": " + says;
  }
}
