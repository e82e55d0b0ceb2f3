package dev.deckhand.routing;

import static dev.deckhand.routing.RoutedModels.FEATURE;
import static dev.deckhand.routing.RoutedModels.order;
import static dev.deckhand.routing.RoutedModels.policy;
import static dev.deckhand.routing.RoutedModels.scored;
import static dev.deckhand.routing.RoutedModels.standing;
import static dev.deckhand.routing.RoutedModels.state;
import static dev.deckhand.routing.RoutedModels.unscored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.deckhand.model.ModelState;
import dev.deckhand.model.Residency;
import dev.deckhand.routing.Router.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RouterTest {
  private static final Candidate BUILTIN = unscored("builtin/rules");
  private static final Candidate GOOD = scored("a/good", 0.95, 200, 3, 900);
  private static final Candidate POOR = scored("b/poor", 0.60, 200, 1, 300);
  private static final Candidate NEW = unscored("c/new");

  private static final FeaturePolicy EU = new FeaturePolicy(0, Set.of("eu"), Set.of(), List.of());
  private static final FeaturePolicy SECRET =
      new FeaturePolicy(0, Set.of(), Set.of("secret"), List.of());

  static Stream<Arguments> orders() {
    RoutingPolicy open = RoutingPolicy.OPEN;
    return Stream.of(
        rule("the best score first", open, List.of(POOR, GOOD), "a/good", "b/poor"),
        rule(
            "of those that cannot be told apart the cheaper",
            open,
            List.of(GOOD, scored("b/cheap", 0.93, 200, 1, 5_000)),
            "b/cheap",
            "a/good"),
        rule(
            "at the same cost the faster",
            open,
            List.of(GOOD, scored("b/fast", 0.93, 200, 3, 100)),
            "b/fast",
            "a/good"),
        rule(
            "a few good cases do not beat many",
            open,
            List.of(GOOD, scored("b/lucky", 0.9, 3, 1, 100)),
            "a/good",
            "b/lucky"),
        rule("scored ones before unscored ones", open, List.of(NEW, POOR), "b/poor", "c/new"),
        rule(
            "unscored ones as they are listed",
            open,
            List.of(unscored("z/one"), unscored("a/two")),
            "z/one",
            "a/two"),
        rule(
            "unscored ones as the administrator orders them",
            policy(0, new MatrixCell("a", true, 1, null), new MatrixCell("z", true, 2, null)),
            List.of(unscored("z/one"), unscored("a/two")),
            "a/two",
            "z/one"),
        rule(
            "the built-in one last while it is unscored",
            open,
            List.of(BUILTIN, NEW),
            "c/new",
            "builtin/rules"),
        rule(
            "the built-in one like any other once it is scored",
            open,
            List.of(scored("builtin/rules", 0.9, 50, 0, 10), NEW),
            "builtin/rules",
            "c/new"),
        rule(
            "the built-in one first where it is better",
            open,
            List.of(POOR, scored("builtin/rules", 0.95, 200, 0, 10)),
            "builtin/rules",
            "b/poor"),
        rule("nobody below the floor", policy(0.7), List.of(POOR, GOOD), "a/good"),
        rule("an unscored one has no floor", policy(0.7), List.of(POOR, NEW), "c/new"),
        rule(
            "nobody who is switched off for the feature",
            policy(0, new MatrixCell("a", false, null, null)),
            List.of(GOOD, POOR),
            "b/poor"),
        rule("nobody who is off", open, List.of(off(GOOD), POOR), "b/poor"),
        rule("nobody who drains", open, List.of(draining(GOOD), POOR), "b/poor"),
        rule("nobody who fails", open, List.of(sick(GOOD), POOR), "b/poor"),
        rule("nobody without budget", open, List.of(broke(GOOD), POOR), "b/poor"),
        rule(
            "only those in the region",
            policy(EU),
            List.of(GOOD, in(POOR, "eu"), in(NEW, "us"), BUILTIN),
            "b/poor",
            "builtin/rules"),
        rule(
            "only those approved for the data",
            policy(SECRET),
            List.of(GOOD, labelled(POOR, "secret"), labelled(NEW, "public")),
            "b/poor"),
        rule(
            "the pinned one whatever the scores",
            policy(0, new MatrixCell("b", true, null, "poor")),
            List.of(GOOD, POOR),
            "b/poor",
            "a/good"),
        rule(
            "not even the pinned one where something stands against it",
            policy(0, new MatrixCell("b", true, null, "poor")),
            List.of(GOOD, sick(POOR)),
            "a/good"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("orders")
  void servesIn(
      String rule, RoutingPolicy policy, List<Candidate> candidates, List<String> expected) {
    assertThat(order(candidates, policy)).isEqualTo(expected);
  }

  @Test
  void theRouteSaysWhyAndWhatElseWasLookedAt() {
    Route route = route(Request.best(FEATURE), List.of(POOR, GOOD, sick(NEW)));

    assertThat(route.model()).isEqualTo("a/good");
    assertThat(route.reason()).contains("Best score").contains("0.95").contains("200 cases");
    assertThat(route.runnerUp()).isEqualTo("b/poor");
    assertThat(route.score()).isEqualTo(0.95);
    assertThat(route.interval().getFirst()).isBetween(0.90, 0.95);
    assertThat(route.interval().getLast()).isBetween(0.95, 0.98);
    assertThat(route.considered())
        .extracting(Route.Considered::model, Route.Considered::obstacle)
        .containsExactly(
            tuple("a/good", null), tuple("b/poor", null), tuple("c/new", Obstacle.UNHEALTHY));
  }

  @Test
  void aSessionKeepsItsModelUnlessSomethingStandsAgainstIt() {
    Request again = new Request(FEATURE, null, "b/poor");

    assertThat(route(again, List.of(GOOD, POOR)).model()).isEqualTo("b/poor");
    assertThat(route(again, List.of(GOOD, POOR)).reason()).contains("this session");
    assertThat(route(again, List.of(GOOD, sick(POOR))).model()).isEqualTo("a/good");
  }

  @Test
  void aRequestedModelIsTakenOrRefusedNeverSwapped() {
    List<Candidate> all = List.of(GOOD, sick(POOR), BUILTIN);

    assertThat(choose(new Request(FEATURE, "builtin/rules", "a/good"), all))
        .isInstanceOfSatisfying(
            Choice.Chosen.class,
            chosen ->
                assertThat(chosen.order())
                    .extracting(Route::model)
                    .containsExactly("builtin/rules"));
    assertThat(choose(new Request(FEATURE, "b/poor", null), all))
        .isInstanceOfSatisfying(
            Choice.Nobody.class,
            nobody -> {
              assertThat(nobody.message()).contains("b/poor fails at the moment");
              assertThat(nobody.nextStep()).contains("a/good").contains("builtin/rules");
            });
    assertThat(choose(new Request(FEATURE, "d/none", null), all))
        .isInstanceOfSatisfying(
            Choice.Nobody.class, n -> assertThat(n.message()).contains("d/none"));
  }

  @Test
  void nobodyIsExplained() {
    assertThat(choose(Request.best("excel.chart"), List.of(BUILTIN)))
        .isInstanceOfSatisfying(
            Choice.Nobody.class, n -> assertThat(n.nextStep()).contains("deckhand.providers"));
    assertThat(choose(Request.best(FEATURE), List.of(sick(GOOD), broke(POOR))))
        .isInstanceOfSatisfying(
            Choice.Nobody.class,
            n ->
                assertThat(n.message())
                    .contains("a/good fails at the moment")
                    .contains("b/poor has no budget left"));
  }

  private static Choice choose(Request request, List<Candidate> candidates) {
    return new Router().choose(request, candidates, RoutingPolicy.OPEN);
  }

  private static Route route(Request request, List<Candidate> candidates) {
    return ((Choice.Chosen) choose(request, candidates)).route();
  }

  private static Arguments rule(
      String name, RoutingPolicy policy, List<Candidate> candidates, String... expected) {
    return Arguments.of(name, policy, candidates, Arrays.asList(expected));
  }

  private static Candidate off(Candidate candidate) {
    return standing(candidate, state(ModelState.OFF));
  }

  private static Candidate draining(Candidate candidate) {
    return standing(candidate, state(ModelState.DRAINING));
  }

  private static Candidate sick(Candidate candidate) {
    return standing(
        candidate, new Candidate.Standing(ModelState.ENABLED, Residency.UNKNOWN, false, true));
  }

  private static Candidate broke(Candidate candidate) {
    return standing(
        candidate, new Candidate.Standing(ModelState.ENABLED, Residency.UNKNOWN, true, false));
  }

  private static Candidate in(Candidate candidate, String region) {
    return standing(
        candidate,
        new Candidate.Standing(ModelState.ENABLED, new Residency(region, null), true, true));
  }

  private static Candidate labelled(Candidate candidate, String label) {
    return standing(
        candidate,
        new Candidate.Standing(ModelState.ENABLED, new Residency(null, label), true, true));
  }
}
