package dev.deckhand.assist;

import dev.deckhand.assist.fill.FillWish;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one reply of a chat model amounts to.
 *
 * @param plan {@code null} for an answer, and where it cannot be read
 * @param errors what stands against its plan; empty when the reply can be used
 * @param misfits what would not fit on its slide, lost numbers or looks like a mistake in a
 *     formula; the model may mend it once
 * @param wish what it wants worked out for every row; {@code null} where it made the plan itself
 */
record Attempt(
    Answer answer,
    @Nullable EditPlan plan,
    List<Violation> errors,
    List<Violation> misfits,
    @Nullable FillWish wish) {
  Attempt {
    errors = List.copyOf(errors);
    misfits = List.copyOf(misfits);
  }

  /** A reply that wants nothing worked out. */
  Attempt(Answer answer, @Nullable EditPlan plan, List<Violation> errors, List<Violation> misfits) {
    this(answer, plan, errors, misfits, null);
  }

  boolean canRun() {
    return errors.isEmpty();
  }

  boolean good() {
    return canRun() && misfits.isEmpty() && answer.unverified().isEmpty();
  }

  Reply reply(Usage usage) {
    return plan == null || plan.isEmpty()
        ? new Reply.Answered(answer, usage)
        : new Reply.Proposed(answer, plan, usage);
  }
}
