package dev.deckhand.assist;

import dev.deckhand.feature.Features;
import dev.deckhand.feature.HarnessVersion;
import dev.deckhand.routing.Outcomes;
import dev.deckhand.routing.Traffic;
import dev.deckhand.routing.TurnEnd;
import dev.deckhand.routing.UserSignal;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Notes how turns end and what users do with them: accept all or a part, undo it, rate it. */
public final class UserOutcomes {
  private static final Logger LOG = Logger.getLogger(UserOutcomes.class);

  private final Features features;
  private final Outcomes outcomes;
  private final Traffic traffic;
  private final TurnStore turns;

  UserOutcomes(Features features, Outcomes outcomes, Traffic traffic, TurnStore turns) {
    this.features = features;
    this.outcomes = outcomes;
    this.traffic = traffic;
    this.turns = turns;
  }

  /** A turn has ended; an answer that is there is not lost because it cannot be counted. */
  void ended(Turn turn) {
    if (turn.route() == null) {
      return;
    }
    TurnEnd.Status status =
        switch (turn.status()) {
          case ANSWERED -> TurnEnd.Status.ANSWERED;
          case PROPOSED, APPLIED -> TurnEnd.Status.PROPOSED;
          case REFUSED -> TurnEnd.Status.REFUSED;
          case FAILED, RUNNING -> TurnEnd.Status.FAILED;
          case CANCELLED -> TurnEnd.Status.CANCELLED;
        };
    try {
      traffic.add(
          new TurnEnd(
              turn.id(),
              turn.feature(),
              turn.route().model(),
              status,
              turn.usage().latencyMs(),
              turn.createdAt()));
    } catch (RuntimeException e) {
      LOG.errorf(e, "The end of turn %s could not be counted", turn.id());
    }
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
