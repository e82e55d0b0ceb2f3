package dev.deckhand.guard;

import dev.deckhand.plan.Violation;
import java.util.List;

/** A rule that judges a bound plan before it may run. */
@FunctionalInterface
public interface Guard {
  List<Violation> judge(PlannedEdit edit);
}
