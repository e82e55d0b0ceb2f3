package dev.deckhand.assist;

import dev.deckhand.feature.Feature;
import dev.deckhand.feature.HarnessVersion;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.routing.Candidate;
import dev.deckhand.routing.DryRun;
import dev.deckhand.routing.Evidence;
import dev.deckhand.routing.EvidenceSource;
import dev.deckhand.routing.KeptModels;
import dev.deckhand.routing.Request;
import dev.deckhand.routing.Route;
import dev.deckhand.routing.Router;
import dev.deckhand.routing.RoutingPolicy;
import dev.deckhand.routing.Score;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which model serves a feature now: asks the router with all that is known at this moment. */
public final class ModelChoice {
  private final Responders responders;
  private final RoutingPolicy.Source policies;
  private final EvidenceSource evidence;
  private final KeptModels kept;
  private final Router router = new Router();

  ModelChoice(
      Responders responders,
      RoutingPolicy.Source policies,
      EvidenceSource evidence,
      KeptModels kept) {
    this.responders = responders;
    this.policies = policies;
    this.evidence = evidence;
    this.kept = kept;
  }

  /** A choice, and those who can be asked. */
  record Chosen(List<Route> order, List<Responder> responders) {
    Responder responder(Route route) {
      return responders.stream()
          .filter(responder -> responder.model().equals(route.model()))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("Routed to unknown " + route.model()));
    }
  }

  /** The outcome of a choice. */
  sealed interface Result {
    record Served(Chosen chosen) implements Result {}

    record Nobody(Router.Choice.Nobody why) implements Result {}
  }

  /**
   * Chooses for a turn of a session.
   *
   * @param model the model the user asked for; {@code null} for the best
   */
  Result choose(Feature feature, UUID sessionId, @Nullable String model) {
    String before = kept.find(sessionId, feature.id()).orElse(null);
    List<Responder> all = responders.all();
    return result(choose(feature, new Request(feature.id(), model, before), all), all);
  }

  /** Chooses for a question outside any session. */
  Result choose(Feature feature) {
    List<Responder> all = responders.all();
    return result(choose(feature, Request.best(feature.id()), all), all);
  }

  private static Result result(Router.Choice choice, List<Responder> all) {
    return switch (choice) {
      case Router.Choice.Chosen chosen -> new Result.Served(new Chosen(chosen.order(), all));
      case Router.Choice.Nobody nobody -> new Result.Nobody(nobody);
    };
  }

  /** Who would serve a feature in a new session now, and why; nobody is asked. */
  public Router.Choice dryRun(Feature feature) {
    return dryRun(feature, policies.policy());
  }

  /** Who would serve a feature under another policy. */
  public Router.Choice dryRun(Feature feature, RoutingPolicy policy) {
    return dryRun(feature, responders.all(), policy);
  }

  /** Who would serve a feature with other providers, under another policy and other budgets. */
  Router.Choice dryRunWith(
      Feature feature, List<ProviderSettings> providers, RoutingPolicy policy, DryRun.Room room) {
    List<Candidate> candidates =
        candidates(feature, responders.of(providers)).stream()
            .map(
                candidate ->
                    candidate.builtin()
                        ? candidate
                        : candidate.withinBudget(room.isLeft(feature.id(), candidate.provider())))
            .toList();
    return router.choose(Request.best(feature.id()), candidates, policy);
  }

  private Router.Choice dryRun(Feature feature, List<Responder> all, RoutingPolicy policy) {
    List<Candidate> candidates = candidates(feature, all);
    return router.choose(Request.best(feature.id()), candidates, policy);
  }

  /** The session keeps the model for the feature. */
  void served(UUID sessionId, String feature, String model) {
    kept.keep(sessionId, feature, model);
  }

  /** Who takes new work, in the order of the list of providers. */
  List<Responder> responders() {
    return responders.takingWork();
  }

  private Router.Choice choose(Feature feature, Request request, List<Responder> all) {
    return router.choose(request, candidates(feature, all), policies.policy());
  }

  private List<Candidate> candidates(Feature feature, List<Responder> all) {
    Map<String, List<Evidence>> found = evidence.of(feature.id());
    String harness = HarnessVersion.of(feature);
    return all.stream()
        .map(
            responder ->
                new Candidate(
                    responder.model(),
                    responder.view().builtin(),
                    responder::serves,
                    responder.standing(feature.id()),
                    Score.of(found.getOrDefault(responder.model(), List.of()), harness)
                        .orElse(null)))
        .toList();
  }
}
