package dev.deckhand.plan;

import java.util.List;
import java.util.Set;

/**
 * A proposed edit: what a model, a user or a test asks for. Nothing in it has been looked up yet;
 * {@link DocumentEngine#bind} turns it into a {@link BoundPlan} or says why it cannot.
 *
 * @param summary one sentence for the user
 * @param operations run in order, each sees the ones before it; ids are unique
 */
public record EditPlan(String summary, List<Operation> operations) {
  public EditPlan {
    operations = List.copyOf(operations);
  }

  /** The plan reduced to the operations the user ticked. */
  public EditPlan only(Set<String> operationIds) {
    return new EditPlan(
        summary, operations.stream().filter(o -> operationIds.contains(o.id())).toList());
  }

  public boolean isEmpty() {
    return operations.isEmpty();
  }
}
