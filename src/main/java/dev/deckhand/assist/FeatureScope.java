package dev.deckhand.assist;

import dev.deckhand.feature.Feature;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.OperationVerbs;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.List;

/** Holds a plan to the operations its feature may use. */
final class FeatureScope {
  private FeatureScope() {}

  static List<Violation> violations(Feature feature, EditPlan plan) {
    List<Violation> violations = new ArrayList<>();
    for (Operation operation : plan.operations()) {
      String verb = OperationVerbs.verb(operation.getClass());
      if (!feature.verbs().contains(verb)) {
        violations.add(
            Violation.error(
                "operation-not-allowed",
                "%s may not use %s; it may use %s"
                    .formatted(
                        feature.id(),
                        verb,
                        String.join(", ", feature.verbs().stream().sorted().toList())),
                null,
                operation.id()));
      }
    }
    return violations;
  }
}
