package dev.deckhand.assist;

import dev.deckhand.feature.Features;
import dev.deckhand.feature.HarnessVersion;
import dev.deckhand.routing.Outcomes;
import dev.deckhand.routing.UserSignal;
import java.util.List;
import java.util.UUID;

/** Notes what users do with what models gave: accept all or a part of it, undo it, rate it. */
public final class UserOutcomes {
  private final Features features;
  private final Outcomes outcomes;
  private final TurnStore turns;

  UserOutcomes(Features features, Outcomes outcomes, TurnStore turns) {
    this.features = features;
    this.outcomes = outcomes;
    this.turns = turns;
  }

  /**
   * The proposal of a turn was applied.
   *
   * @param whole whether all of its operations were
   */
  void applied(Turn turn, boolean whole) {
    note(turn, whole ? UserSignal.ACCEPTED : UserSignal.PARTLY_ACCEPTED);
  }

  /** A turn was rated {@code up} or {@code down}. */
  void rated(Turn turn, Turn.Feedback feedback) {
    note(turn, feedback.rating().equals("up") ? UserSignal.UP : UserSignal.DOWN);
  }

  /** What turns had applied was taken back. */
  public void undone(List<UUID> turnIds) {
    turnIds.forEach(id -> turns.find(id).ifPresent(turn -> note(turn, UserSignal.UNDONE)));
  }

  private void note(Turn turn, UserSignal signal) {
    if (turn.route() != null) {
      String model = turn.route().model();
      features
          .find(turn.feature())
          .ifPresent(
              feature ->
                  outcomes.add(turn.id(), signal, feature.id(), model, HarnessVersion.of(feature)));
    }
  }
}
