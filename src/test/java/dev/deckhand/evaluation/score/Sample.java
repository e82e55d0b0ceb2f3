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
    return new Sample(check, new Once(submission), score, says);
  }

  /** Makes a submission when it is first asked for, and keeps it. */
  private static final class Once implements Supplier<Submission> {
    private final Supplier<Submission> source;
    private @Nullable Submission made;

    Once(Supplier<Submission> source) {
      this.source = source;
    }

    @Override
    public synchronized Submission get() {
      Submission known = made;
      if (known == null) {
        known = source.get();
        made = known;
      }
      return known;
    }
  }

  boolean passes() {
    return score != null && score == 1;
  }

  @Override
  public String toString() {
    return CheckNames.of(check.getClass()) + " " + score + ": " + says;
  }
}
