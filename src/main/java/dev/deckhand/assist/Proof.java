package dev.deckhand.assist;

import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.Violation;
import java.util.List;
import java.util.Set;

/** The outcome of proving a plan. */
public sealed interface Proof {
  List<Violation> violations();

  /** The plan ran on a copy; violations are consents and warnings. */
  record Proven(Edited edited, List<Violation> violations) implements Proof {
    public Proven {
      violations = List.copyOf(violations);
    }

    /** The consents that were not given. */
    public List<Violation> missing(Set<String> consents) {
      return violations.stream()
          .filter(v -> v.consent() != null && !consents.contains(v.consent()))
          .toList();
    }
  }

  /** The plan cannot run. */
  record Refused(List<Violation> violations) implements Proof {
    public Refused {
      violations = List.copyOf(violations);
    }
  }
}
