package dev.deckhand.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the model for a feature: the one the user asked for, else the one the administrator
 * pinned, else the one that served the session before, else the first of the {@link Ranking}. None
 * of these serves where an {@link Obstacle} stands against it. The same question gets the same
 * answer.
 */
public final class Router {

  /** The outcome of a choice. */
  public sealed interface Choice {
    /**
     * A model can serve.
     *
     * @param order the routes to take one after the other, should a model fail; the first is the
     *     choice
     */
    record Chosen(List<Route> order) implements Choice {
      public Chosen {
        order = List.copyOf(order);
      }

      public Route route() {
        return order.getFirst();
      }
    }

    /**
     * Nobody can serve the feature; the message names what would.
     *
     * @param considered every model that was looked at, with what stands against it
     */
    record Nobody(String message, String nextStep, List<Route.Considered> considered)
        implements Choice {
      public Nobody {
        considered = List.copyOf(considered);
      }
    }
  }

  /** A model that was looked at, and what stands against it. */
  private record Weighed(Candidate candidate, @Nullable Obstacle obstacle) {}

  /**
   * Chooses.
   *
   * @param candidates in the order of the list of providers
   */
  public Choice choose(Request request, List<Candidate> candidates, RoutingPolicy policies) {
    FeaturePolicy policy = policies.of(request.feature());
    List<Weighed> weighed =
        candidates.stream()
            .map(c -> new Weighed(c, Obstacle.of(request.feature(), c, policy).orElse(null)))
            .toList();
    List<Candidate> able =
        weighed.stream().filter(w -> w.obstacle() == null).map(Weighed::candidate).toList();
    if (request.model() != null) {
      return requested(request.feature(), request.model(), weighed, able);
    }
    if (able.isEmpty()) {
      return nobody(request.feature(), weighed);
    }
    List<Candidate> ranked = new Ranking(policy, able).order();
    return new Choice.Chosen(routes(request, policy, ranked, weighed));
  }

  private static boolean isPinned(Candidate candidate, FeaturePolicy policy) {
    String pin = policy.cell(candidate.provider()).pin();
    return pin != null && candidate.model().equals(candidate.provider() + "/" + pin);
  }

  private static List<Route> routes(
      Request request, FeaturePolicy policy, List<Candidate> ranked, List<Weighed> weighed) {
    Optional<Candidate> pinned = ranked.stream().filter(c -> isPinned(c, policy)).findFirst();
    Optional<Candidate> kept =
        ranked.stream().filter(c -> c.model().equals(request.kept())).findFirst();
    List<Candidate> order = new ArrayList<>(ranked);
    pinned.or(() -> kept).ifPresent(first -> toFront(order, first));
    List<String> spent = spent(policy, order.getFirst(), weighed);
    List<Route.Considered> considered = considered(order, weighed);
    List<Route> routes = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      Candidate candidate = order.get(i);
      Candidate next = i + 1 < order.size() ? order.get(i + 1) : null;
      Reason.Code code =
          Reason.of(candidate, ranked.subList(ranked.indexOf(candidate), ranked.size()));
      if (i == 0 && pinned.isPresent()) {
        code = Reason.Code.PINNED;
      } else if (i == 0 && kept.isPresent()) {
        code = Reason.Code.KEPT;
      }
      Reason why = new Reason(code, i == 0 ? spent : List.of());
      routes.add(route(candidate, why, next, considered));
    }
    return routes;
  }

  /** Who would have served but for the money. */
  private static List<String> spent(FeaturePolicy policy, Candidate chosen, List<Weighed> weighed) {
    List<Candidate> affordable =
        weighed.stream()
            .filter(w -> w.obstacle() == Obstacle.OVER_BUDGET || w.candidate() == chosen)
            .map(Weighed::candidate)
            .filter(c -> c.score() == null || c.score().mean() >= policy.floor())
            .toList();
    List<Candidate> order = new ArrayList<>(new Ranking(policy, affordable).order());
    affordable.stream()
        .filter(c -> isPinned(c, policy))
        .findFirst()
        .ifPresent(first -> toFront(order, first));
    return order.stream().takeWhile(c -> c != chosen).map(Candidate::model).toList();
  }

  private static void toFront(List<Candidate> order, Candidate first) {
    order.remove(first);
    order.addFirst(first);
  }

  private static List<Route.Considered> considered(List<Candidate> order, List<Weighed> weighed) {
    List<Route.Considered> all = new ArrayList<>();
    order.forEach(candidate -> all.add(Route.Considered.of(candidate, null)));
    weighed.stream()
        .filter(w -> w.obstacle() != null)
        .forEach(w -> all.add(Route.Considered.of(w.candidate(), w.obstacle())));
    return all;
  }

  private static Route route(
      Candidate chosen, Reason why, @Nullable Candidate next, List<Route.Considered> considered) {
    Score score = chosen.score();
    return new Route(
        chosen.model(),
        why.words(score, List.of()),
        score == null ? null : score.mean(),
        score == null ? List.of() : score.interval().bounds(),
        score == null ? 0 : score.cases(),
        next == null ? null : next.model(),
        score != null && score.provisional(),
        score != null && score.stale(),
        considered,
        List.of(),
        why);
  }

  private static Choice requested(
      String feature, String model, List<Weighed> weighed, List<Candidate> able) {
    Optional<Weighed> known =
        weighed.stream().filter(w -> w.candidate().model().equals(model)).findFirst();
    String names =
        String.join(
            ", ",
            known.isPresent()
                ? able.stream().map(Candidate::model).toList()
                : weighed.stream().map(w -> w.candidate().model()).toList());
    if (known.isEmpty()) {
      return new Choice.Nobody(
          "There is no model " + model, "Choose one of " + names, considered(List.of(), weighed));
    }
    Obstacle obstacle = known.get().obstacle();
    if (obstacle != null) {
      return new Choice.Nobody(
          model + " " + obstacle.words() + " (" + feature + ")",
          names.isEmpty() ? "Ask the administrator for another model" : "Choose " + names,
          considered(able, weighed));
    }
    Candidate chosen = known.get().candidate();
    Reason why = new Reason(Reason.Code.CHOSEN, List.of());
    Route route = route(chosen, why, null, considered(List.of(chosen), weighed));
    return new Choice.Chosen(List.of(route));
  }

  private static Choice nobody(String feature, List<Weighed> weighed) {
    List<String> why =
        weighed.stream()
            .filter(w -> w.obstacle() != null && w.obstacle() != Obstacle.CANNOT)
            .map(w -> w.candidate().model() + " " + w.obstacle().words())
            .toList();
    String detail = why.isEmpty() ? "" : ": " + String.join("; ", why);
    return new Choice.Nobody(
        "No model here can do this (" + feature + ")" + detail,
        why.isEmpty()
            ? "Configure a chat model (deckhand.providers), or ask for a feature the built-in model"
                + " serves"
            : "Ask the administrator to allow another model, or try again later",
        considered(List.of(), weighed));
  }
}
