package dev.deckhand.routing;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A choice of model, with what the user is told about it, and all that was weighed, so that the
 * choice can be explained much later. Component names are part of the HTTP contract.
 *
 * @param model {@code provider/model}
 * @param reason one sentence
 * @param score mean score of the model on the feature, 0 to 1; {@code null} when unscored
 * @param interval 95 % interval of the score, low and high; empty when unscored
 * @param cases number of cases behind the score
 * @param runnerUp the model that would be next, or {@code null}
 * @param provisional whether the score rests on few cases
 * @param stale whether prompts or guards have changed since the model was scored
 * @param considered every model that was looked at, in the order in which they would serve, those
 *     that may not at the end
 * @param tried models that were asked before this one in the same turn and failed, with why
 * @param why the reason by its code; {@code null} in turns older than the codes
 */
public record Route(
    String model,
    String reason,
    @Nullable Double score,
    List<Double> interval,
    int cases,
    @Nullable String runnerUp,
    boolean provisional,
    boolean stale,
    List<Considered> considered,
    List<Tried> tried,
    @Nullable Reason why) {
  public Route {
    interval = List.copyOf(interval);
    considered = considered == null ? List.of() : List.copyOf(considered); // older turns have none
    tried = tried == null ? List.of() : List.copyOf(tried);
  }

  /**
   * A model that was looked at.
   *
   * @param cost mean cost of a case, {@code null} when unknown
   * @param p95Millis latency that 95 % of the cases did not exceed; {@code null} when unscored
   * @param obstacle why it could not serve; {@code null} when it could
   */
  public record Considered(
      String model,
      @Nullable Double score,
      List<Double> interval,
      int cases,
      @Nullable BigDecimal cost,
      @Nullable Long p95Millis,
      @Nullable Obstacle obstacle) {
    public Considered {
      interval = List.copyOf(interval);
    }

    static Considered of(Candidate candidate, @Nullable Obstacle obstacle) {
      Score score = candidate.score();
      return score == null
          ? new Considered(candidate.model(), null, List.of(), 0, null, null, obstacle)
          : new Considered(
              candidate.model(),
              score.mean(),
              score.interval().bounds(),
              score.cases(),
              score.evidence().cost(),
              score.evidence().p95Millis(),
              obstacle);
    }
  }

  /** A model that was asked and failed. */
  public record Tried(String model, String failure) {}

  /** The model serves, as those before it failed. */
  public Route afterFailures(List<Tried> failed) {
    if (failed.isEmpty()) {
      return this;
    }
    Reason next = new Reason(Reason.Code.NEXT, List.of());
    return new Route(
        model,
        next.words(null, failed.stream().map(Tried::model).toList()),
        score,
        interval,
        cases,
        runnerUp,
        provisional,
        stale,
        considered,
        failed,
        next);
  }
}
