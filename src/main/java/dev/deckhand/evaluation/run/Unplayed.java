package dev.deckhand.evaluation.run;

import dev.deckhand.assist.Refusal;
import dev.deckhand.assist.TrialOutcome;
import dev.deckhand.assist.TurnStatus;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells outcomes that say nothing of a model's quality from those that do. */
final class Unplayed {
  /** No money is left, so it can still be played another time. */
  static final String OVER_BUDGET = "model-over-budget";

  /**
   * The provider or the network failed, or nobody was asked. A reply that cannot be used is the
   * model's own fault and scored.
   */
  private static final Set<String> UNSCORED =
      Set.of(
          OVER_BUDGET,
          TrialOutcome.NOT_SERVED,
          "model-unknown-model",
          "model-unreachable",
          "model-timeout",
          "model-stalled",
          "model-rate-limited",
          "model-unauthorised",
          "model-forbidden",
          "model-address-refused",
          "model-resting",
          "model-rejected-request",
          "model-provider-error",
          "model-incomplete",
          "model-not-recorded",
          "model-cancelled");

  private Unplayed() {}

  /** Whether there is nothing to score. */
  static boolean isUnscored(TrialOutcome outcome) {
    return outcome.status() == TurnStatus.CANCELLED || has(outcome.refusal(), UNSCORED);
  }

  /** Why a result is not kept, so that it is played when the run goes on. */
  static Optional<String> notKept(Played played) {
    if (played.status() == TurnStatus.CANCELLED) {
      return Optional.of("the run was cancelled");
    }
    return has(played.refusal(), Set.of(OVER_BUDGET))
        ? Optional.of("it might cost more than the run or the budget allows")
        : Optional.empty();
  }

  private static boolean has(@Nullable Refusal refusal, Set<String> codes) {
    return refusal != null && codes.contains(refusal.code());
  }
}
