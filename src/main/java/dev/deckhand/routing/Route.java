package dev.deckhand.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A choice of model, with what the user is told about it. Component names are part of the HTTP
 * contract.
 *
 * @param model {@code provider/model}
 * @param reason one sentence
 * @param score mean score of the model on the feature, 0 to 1; {@code null} when unscored
 * @param interval 95 % interval of the score, low and high; empty when unscored
 * @param cases number of cases behind the score
 * @param runnerUp the model that would be next, or {@code null}
 */
public record Route(
    String model,
    String reason,
    @Nullable Double score,
    List<Double> interval,
    int cases,
    @Nullable String runnerUp) {
  public Route {
    interval = List.copyOf(interval);
  }

  /** A route to a model that no replay has scored yet. */
  public static Route unscored(String model, String reason, @Nullable String runnerUp) {
    return new Route(model, reason, null, List.of(), 0, runnerUp);
  }
}
