package dev.deckhand.plan;

import java.util.List;

/**
 * A plan whose every name and range was found in one document version, ready to run without
 * look-ups.
 *
 * @param source what was proposed
 * @param operations in order
 */
public record BoundPlan(EditPlan source, List<BoundOperation> operations) {
  public BoundPlan {
    operations = List.copyOf(operations);
  }
}
