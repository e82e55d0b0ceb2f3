package dev.deckhand.plan;

import java.util.List;

/** The outcome of binding a proposed plan against one document version. */
public sealed interface Binding {
  /** Everything found, the worst first. */
  List<Violation> violations();

  /** The plan can run, given the consents among its violations. */
  record Bound(BoundPlan plan, List<Violation> violations) implements Binding {
    public Bound {
      violations = List.copyOf(violations);
    }
  }

  /** The plan cannot run; at least one violation is an error. */
  record Refused(List<Violation> violations) implements Binding {
    public Refused {
      violations = List.copyOf(violations);
    }
  }
}
