package dev.deckhand.assist;

import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Violation;
import java.util.List;

/** What a responder gives back. */
public sealed interface Reply {
  Usage usage();

  record Answered(Answer answer, Usage usage) implements Reply {}

  /** An edit plan with a word about it. */
  record Proposed(Answer answer, EditPlan plan, Usage usage) implements Reply {}

  /** The responder cannot, or will not, do it; violations say what stood against its plan. */
  record Declined(Refusal refusal, List<Violation> violations, Usage usage) implements Reply {
    public Declined {
      violations = List.copyOf(violations);
    }

    /** A plain "cannot do this". */
    public static Declined because(String code, String message, String nextStep) {
      return new Declined(new Refusal(code, message, nextStep), List.of(), Usage.NONE);
    }
  }

  /**
   * Something broke on the way; trying again may help.
   *
   * @param heard whether the user has read a part of the answer
   */
  record Failed(Refusal refusal, Usage usage, boolean heard) implements Reply {}
}
