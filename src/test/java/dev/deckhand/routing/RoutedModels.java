package dev.deckhand.routing;

import dev.deckhand.model.ModelState;
import dev.deckhand.model.Residency;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Candidates and policies in a line. */
final class RoutedModels {
  static final String FEATURE = "excel.ask";

  private RoutedModels() {}

  static Candidate unscored(String model) {
    return candidate(model, null);
  }

  static Candidate scored(String model, double mean, int cases, double cost, long p95) {
    Evidence evidence = new Evidence("h1", cases, mean, BigDecimal.valueOf(cost), p95);
    return candidate(model, new Score(evidence, false));
  }

  static Candidate candidate(String model, @Nullable Score score) {
    return new Candidate(
        model, model.startsWith("builtin/"), FEATURE::equals, Candidate.Standing.GOOD, score);
  }

  static Candidate standing(Candidate candidate, Candidate.Standing standing) {
    return new Candidate(
        candidate.model(), candidate.builtin(), candidate.serves(), standing, candidate.score());
  }

  static Candidate.Standing state(ModelState state) {
    return new Candidate.Standing(state, Residency.UNKNOWN, true, true);
  }

  static RoutingPolicy policy(double floor, MatrixCell... cells) {
    return policy(new FeaturePolicy(floor, Set.of(), Set.of(), List.of(cells)));
  }

  static RoutingPolicy policy(FeaturePolicy policy) {
    return new RoutingPolicy(Map.of(FEATURE, policy));
  }

  static List<String> order(List<Candidate> candidates, RoutingPolicy policy) {
    return switch (new Router().choose(Request.best(FEATURE), candidates, policy)) {
      case Router.Choice.Chosen chosen -> chosen.order().stream().map(Route::model).toList();
      case Router.Choice.Nobody nobody -> List.of();
    };
  }
}
