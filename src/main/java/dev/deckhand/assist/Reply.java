package dev.deckhand.assist;

import dev.deckhand.assist.fill.Fill;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a responder gives back. */
public sealed interface Reply {
  Usage usage();

  /** The same after more was spent. */
  default Reply after(Usage before) {
    Usage all = usage().plus(before);
    return switch (this) {
      case Answered r -> new Answered(r.answer(), all);
      case Proposed r -> new Proposed(r.answer(), r.plan(), r.fill(), all);
      case Declined r -> new Declined(r.refusal(), r.violations(), r.fill(), all);
      case Failed r -> new Failed(r.refusal(), r.fill(), all, r.heard());
    };
  }

  record Answered(Answer answer, Usage usage) implements Reply {}

  /**
   * An edit plan with a word about it.
   *
   * @param fill how far a fill has come; {@code null} where the plan is no part of one
   */
  record Proposed(Answer answer, EditPlan plan, @Nullable Fill fill, Usage usage) implements Reply {
    public Proposed(Answer answer, EditPlan plan, Usage usage) {
      this(answer, plan, null, usage);
    }
  }

  /**
   * The responder cannot, or will not, do it; violations say what stood against its plan.
   *
   * @param fill how far a fill had come; {@code null} where it is no part of one
   */
  record Declined(Refusal refusal, List<Violation> violations, @Nullable Fill fill, Usage usage)
      implements Reply {
    public Declined {
      violations = List.copyOf(violations);
    }

    public Declined(Refusal refusal, List<Violation> violations, Usage usage) {
      this(refusal, violations, null, usage);
    }

    /** A plain "cannot do this". */
    public static Declined because(String code, String message, String nextStep) {
      return new Declined(new Refusal(code, message, nextStep), List.of(), Usage.NONE);
    }
  }

  /**
   * Something broke on the way; trying again may help.
   *
   * @param fill how far a fill had come; {@code null} where it is no part of one
   * @param heard whether the user has read a part of the answer
   */
  record Failed(Refusal refusal, @Nullable Fill fill, Usage usage, boolean heard) implements Reply {
    public Failed(Refusal refusal, Usage usage, boolean heard) {
      this(refusal, null, usage, heard);
    }
  }
}
