package dev.deckhand.assist;

import dev.deckhand.plan.Violation;
import java.util.List;

/** How an apply ended. */
public sealed interface ApplyOutcome {
  /**
   * The plan ran.
   *
   * @param version the version it made; the one it was applied to when it changed nothing
   */
  record Applied(int version, Receipt receipt) implements ApplyOutcome {}

  /** Somebody changed the document since the plan was proven. */
  record VersionChanged(int current) implements ApplyOutcome {}

  /** The plan cannot run. */
  record Refused(List<Violation> violations) implements ApplyOutcome {
    public Refused {
      violations = List.copyOf(violations);
    }
  }

  /** The plan runs once these consents are sent along. */
  record ConsentMissing(List<Violation> violations) implements ApplyOutcome {
    public ConsentMissing {
      violations = List.copyOf(violations);
    }
  }

  /** There is no such document. */
  record Gone() implements ApplyOutcome {}
}
