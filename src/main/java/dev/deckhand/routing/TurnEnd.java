package dev.deckhand.routing;

import java.time.Instant;
import java.util.UUID;

/**
 * How a turn of a user ended, without anything of its content.
 *
 * @param model {@code provider/model} that served it
 * @param latencyMillis wall time of the whole turn
 */
public record TurnEnd(
    UUID turnId, String feature, String model, Status status, long latencyMillis, Instant at) {
  /** How it ended. */
  public enum Status {
    ANSWERED,
    /** An edit was proposed; whether it was applied is a {@link UserSignal}. */
    PROPOSED,
    REFUSED,
    FAILED,
    CANCELLED
  }
}
