package dev.deckhand.routing;

import static dev.deckhand.routing.RoutedModels.FEATURE;
import static dev.deckhand.routing.RoutedModels.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.ModelState;
import dev.deckhand.model.Residency;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** What holds for any set of models and any policy. */
class RouterProperties {

  @Provide
  Arbitrary<List<Candidate>> candidates() {
    Arbitrary<Candidate.Standing> standings =
        Combinators.combine(
                Arbitraries.frequencyOf(
                    Tuple.of(8, Arbitraries.just(ModelState.ENABLED)),
                    Tuple.of(2, Arbitraries.of(ModelState.values()))),
                Arbitraries.of("eu", "us").injectNull(0.2),
                Arbitraries.frequency(Tuple.of(8, true), Tuple.of(1, false)),
                Arbitraries.frequency(Tuple.of(8, true), Tuple.of(1, false)))
            .as((state, region, healthy, room) -> standing(state, region, healthy, room));
    Arbitrary<@Nullable Score> scores =
        Combinators.combine(
                Arbitraries.integers().between(1, 60),
                Arbitraries.integers().between(0, 100),
                Arbitraries.integers().between(0, 4).injectNull(0.2),
                Arbitraries.longs().between(100, 104))
            .as(RouterProperties::score)
            .injectNull(0.3);
    return Combinators.combine(standings, scores)
        .as((standing, score) -> new Candidate("", false, FEATURE::equals, standing, score))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(RouterProperties::named);
  }

  @Provide
  Arbitrary<RoutingPolicy> policies() {
    Arbitrary<MatrixCell> cells =
        Combinators.combine(
                Arbitraries.of(true, true, true, false),
                Arbitraries.integers().between(1, 6).injectNull(0.5),
                Arbitraries.of("m", "other").injectNull(0.8))
            .as((on, order, pin) -> new MatrixCell("x", on, order, pin));
    return Combinators.combine(
            Arbitraries.of(0.0, 0.0, 0.5, 0.8),
            Arbitraries.of(Set.<String>of(), Set.of("eu")),
            cells.list().ofMaxSize(6))
        .as(
            (floor, regions, said) ->
                RoutedModels.policy(new FeaturePolicy(floor, regions, Set.of(), byProvider(said))));
  }

  @Property(tries = 2_000)
  void nobodyServesWhoMayNot(
      @ForAll("candidates") List<Candidate> candidates,
      @ForAll("policies") RoutingPolicy policies,
      @ForAll Random random) {
    Candidate any = candidates.get(random.nextInt(candidates.size()));
    FeaturePolicy policy = policies.of(FEATURE);
    for (Request request :
        List.of(
            Request.best(FEATURE),
            new Request(FEATURE, any.model(), null),
            new Request(FEATURE, null, any.model()))) {
      if (new Router().choose(request, candidates, policies)
          instanceof Router.Choice.Chosen(List<Route> order)) {
        assertThat(order)
            .allSatisfy(route -> assertMayServe(find(candidates, route.model()), policy));
      }
    }
  }

  private static void assertMayServe(Candidate model, FeaturePolicy policy) {
    assertThat(model.standing().state()).isEqualTo(ModelState.ENABLED);
    assertThat(model.standing().healthy()).isTrue();
    assertThat(model.standing().withinBudget()).isTrue();
    assertThat(policy.cell(model.provider()).on()).isTrue();
    if (!model.builtin() && !policy.regions().isEmpty()) {
      assertThat(policy.regions()).contains(model.standing().residency().region() + "");
    }
    if (model.score() != null) {
      assertThat(model.score().mean()).isGreaterThanOrEqualTo(policy.floor());
    }
  }

  @Property(tries = 2_000)
  void theSameQuestionGetsTheSameAnswerWhateverTheOrderOfScoredModels(
      @ForAll("candidates") List<Candidate> candidates, @ForAll Random random) {
    List<Candidate> scored = distinct(candidates.stream().filter(c -> c.score() != null).toList());
    List<Candidate> shuffled = new ArrayList<>(scored);
    Collections.shuffle(shuffled, random);

    assertThat(order(shuffled, RoutingPolicy.OPEN)).isEqualTo(order(scored, RoutingPolicy.OPEN));
    assertThat(order(candidates, RoutingPolicy.OPEN))
        .isEqualTo(order(candidates, RoutingPolicy.OPEN));
  }

  /** One more case that went perfectly. */
  @Property(tries = 20_000)
  void goodEvidenceNeverLowersARank(
      @ForAll("candidates") List<Candidate> candidates,
      @ForAll("policies") RoutingPolicy policies,
      @ForAll Random random) {
    int chosen = random.nextInt(candidates.size());
    Candidate before = candidates.get(chosen);
    List<Candidate> improved = new ArrayList<>(candidates);
    improved.set(chosen, improved(before));

    int was = order(candidates, policies).indexOf(before.model());
    int is = order(improved, policies).indexOf(before.model());

    if (was >= 0) {
      assertThat(is).isBetween(0, was);
    }
  }

  private static Candidate improved(Candidate candidate) {
    Score score = candidate.score();
    Score better =
        score == null
            ? score(1, 100, null, 100)
            : new Score(
                new Evidence(
                    "h1",
                    score.cases() + 1,
                    Math.min(1, (score.mean() * score.cases() + 1) / (score.cases() + 1)),
                    score.evidence().cost(),
                    score.evidence().p95Millis()),
                false);
    return new Candidate(
        candidate.model(), candidate.builtin(), candidate.serves(), candidate.standing(), better);
  }

  private static Score score(int cases, int percent, @Nullable Integer cost, long p95) {
    BigDecimal price = cost == null ? null : BigDecimal.valueOf(cost);
    return new Score(new Evidence("h1", cases, percent / 100.0, price, p95), false);
  }

  private static Candidate.Standing standing(
      ModelState state, @Nullable String region, boolean healthy, boolean room) {
    return new Candidate.Standing(state, new Residency(region, null), healthy, room);
  }

  private static List<Candidate> named(List<Candidate> candidates) {
    return IntStream.range(0, candidates.size())
        .mapToObj(
            i -> {
              Candidate c = candidates.get(i);
              boolean builtin = i == 5;
              String model = builtin ? "builtin/rules" : "p" + i + "/m";
              return new Candidate(model, builtin, c.serves(), c.standing(), c.score());
            })
        .toList();
  }

  /** Models that differ in score, cost or speed: of equal ones any may come first. */
  private static List<Candidate> distinct(List<Candidate> candidates) {
    Map<Object, Candidate> kept = new LinkedHashMap<>();
    candidates.forEach(c -> kept.putIfAbsent(String.valueOf(c.score()), c));
    return List.copyOf(kept.values());
  }

  private static List<MatrixCell> byProvider(List<MatrixCell> said) {
    return IntStream.range(0, said.size())
        .mapToObj(
            i -> new MatrixCell("p" + i, said.get(i).on(), said.get(i).order(), said.get(i).pin()))
        .toList();
  }

  private static Candidate find(List<Candidate> candidates, String model) {
    return candidates.stream().filter(c -> c.model().equals(model)).findFirst().orElseThrow();
  }
}
