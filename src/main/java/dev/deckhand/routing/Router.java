package dev.deckhand.routing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the model for a feature. Until replays have scored models, the administrator's order
 * decides: configured chat models as listed, then the built-in one.
 */
public final class Router {

  /** The outcome of a choice. */
  public sealed interface Choice {
    record Chosen(Route route) implements Choice {}

    /** Nobody can serve the feature; the message names what would. */
    record Nobody(String message, String nextStep) implements Choice {}
  }

  /**
   * Chooses.
   *
   * @param feature feature id
   * @param requested the model the user asked for, or {@code null} for the best
   * @param candidates in the administrator's order
   */
  public Choice choose(String feature, @Nullable String requested, List<Candidate> candidates) {
    List<Candidate> able = candidates.stream().filter(c -> c.serves().test(feature)).toList();
    if (requested != null) {
      return requested(feature, requested, candidates, able);
    }
    if (able.isEmpty()) {
      return new Choice.Nobody(
          "No model here can do this (" + feature + ")",
          "Configure a chat model (deckhand.providers), or ask for a feature the built-in model"
              + " serves");
    }
    Candidate first = able.getFirst();
    String runnerUp = able.size() > 1 ? able.get(1).model() : null;
    String reason =
        first.builtin()
            ? "The built-in model, since no chat model is configured for this"
            : "First in the configured order; no model is scored on this yet";
    return new Choice.Chosen(Route.unscored(first.model(), reason, runnerUp));
  }

  private static Choice requested(
      String feature, String requested, List<Candidate> candidates, List<Candidate> able) {
    Optional<Candidate> known =
        candidates.stream().filter(c -> c.model().equals(requested)).findFirst();
    if (known.isEmpty()) {
      String names = String.join(", ", candidates.stream().map(Candidate::model).toList());
      return new Choice.Nobody("There is no model " + requested, "Choose one of " + names);
    }
    if (!able.contains(known.get())) {
      String names = String.join(", ", able.stream().map(Candidate::model).toList());
      return new Choice.Nobody(
          requested + " cannot serve " + feature,
          names.isEmpty() ? "Configure a chat model (deckhand.providers)" : "Choose " + names);
    }
    return new Choice.Chosen(Route.unscored(requested, "You chose it", null));
  }
}
