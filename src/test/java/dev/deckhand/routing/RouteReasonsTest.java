package dev.deckhand.routing;

import static dev.deckhand.routing.RoutedModels.FEATURE;
import static dev.deckhand.routing.RoutedModels.scored;
import static dev.deckhand.routing.RoutedModels.standing;
import static dev.deckhand.routing.RoutedModels.state;
import static dev.deckhand.routing.RoutedModels.unscored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.deckhand.model.ModelState;
import dev.deckhand.model.Residency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a choice says of itself, and the numbers it rests on. */
class RouteReasonsTest {
  private static final Candidate GOOD = scored("a/good", 0.9, 40, 0.02, 900);
  private static final Candidate POOR = scored("b/poor", 0.5, 40, 0.01, 500);
  private static final Candidate BUILTIN = unscored("builtin/rules");

  @Test
  void theReasonIsASentenceAboutTheScore() {
    assertThat(reason(GOOD, POOR)).isEqualTo("Best score on this: 0.90 over 40 cases");
    assertThat(reason(GOOD, BUILTIN)).isEqualTo("The only one scored on this: 0.90 over 40 cases");
    assertThat(reason(GOOD, scored("c/cheap", 0.88, 40, 0.001, 900)))
        .isEqualTo(
            "As good as the best within the 95 % intervals (0.88 over 40 cases), and cheaper or"
                + " faster");
    assertThat(reason(GOOD, scored("c/equal", 0.9, 40, 0.03, 900)))
        .isEqualTo("Best score on this: 0.90 over 40 cases");
  }

  @Test
  void theReasonSaysWhichBetterModelHasNoBudgetLeft() {
    Candidate.Standing broke =
        new Candidate.Standing(ModelState.ENABLED, Residency.UNKNOWN, true, false);
    assertThat(reason(standing(GOOD, broke), POOR))
        .isEqualTo("The only one scored on this: 0.50 over 40 cases; no budget is left for a/good");
    assertThat(reason(GOOD, standing(POOR, broke))).doesNotContain("budget");
    assertThat(reason(standing(unscored("a/new"), broke), BUILTIN))
        .endsWith("; no budget is left for a/new");
    RoutingPolicy pinned = RoutedModels.policy(0, new MatrixCell("b", true, null, "poor"));
    assertThat(
            ((Router.Choice.Chosen)
                    new Router()
                        .choose(
                            Request.best(FEATURE), List.of(GOOD, standing(POOR, broke)), pinned))
                .route()
                .reason())
        .endsWith("; no budget is left for b/poor");
    RoutingPolicy strict = RoutedModels.policy(0.6);
    assertThat(
            ((Router.Choice.Chosen)
                    new Router()
                        .choose(
                            Request.best(FEATURE), List.of(standing(POOR, broke), BUILTIN), strict))
                .route()
                .reason())
        .doesNotContain("budget");
  }

  @Test
  void pagesGetTheReasonAsACodeWithItsModels() {
    Candidate.Standing broke =
        new Candidate.Standing(ModelState.ENABLED, Residency.UNKNOWN, true, false);
    assertThat(why(GOOD, POOR)).isEqualTo(new Reason(Reason.Code.BEST, List.of()));
    assertThat(why(standing(GOOD, broke), POOR))
        .isEqualTo(new Reason(Reason.Code.ONLY, List.of("a/good")));
    assertThat(why(GOOD, scored("c/cheap", 0.88, 40, 0.001, 900)).code())
        .isEqualTo(Reason.Code.EQUAL);
    assertThat(why(unscored("a/new"), BUILTIN).code()).isEqualTo(Reason.Code.FIRST);
    assertThat(why(BUILTIN).code()).isEqualTo(Reason.Code.ALONE);
    Router.Choice.Chosen choice = chosen(new Request(FEATURE, "b/poor", null), GOOD, POOR);
    assertThat(choice.route().why()).isEqualTo(new Reason(Reason.Code.CHOSEN, List.of()));
    Router.Choice.Chosen kept = chosen(new Request(FEATURE, null, "b/poor"), GOOD, POOR);
    assertThat(kept.route().why()).isEqualTo(new Reason(Reason.Code.KEPT, List.of()));
    assertThat(kept.route().afterFailures(List.of(new Route.Tried("x/one", "why"))).why())
        .isEqualTo(new Reason(Reason.Code.NEXT, List.of()));
  }

  @Test
  void everyCodeIsASentence() {
    for (Reason.Code code : Reason.Code.values()) {
      assertThat(new Reason(code, List.of("a/b")).words(null, List.of("x/one")))
          .as("%s", code)
          .matches("[A-Z].*; no budget is left for a/b");
    }
  }

  @Test
  void theReasonOfAnUnscoredModelIsItsPlace() {
    assertThat(reason(unscored("a/new"), BUILTIN))
        .isEqualTo("First in the configured order; it is not scored on this yet");
    assertThat(reason(BUILTIN)).isEqualTo("The built-in model, since no chat model can serve this");
    assertThat(reason(BUILTIN, unscored("a/new"))).doesNotContain("no chat model");
  }

  @Test
  void anotherModelAfterFailuresSaysWhichFailed() {
    Route route = chosen(Request.best(FEATURE), GOOD, POOR).route();
    assertThat(route.afterFailures(List.of())).isSameAs(route);
    assertThat(
            route
                .afterFailures(
                    List.of(new Route.Tried("x/one", "why"), new Route.Tried("y/two", "why")))
                .reason())
        .isEqualTo("Next in line, as x/one and y/two failed");
  }

  @Test
  void aRouteCarriesTheNumbersOfItsModelAndWhoIsNext() {
    Router.Choice.Chosen choice = chosen(Request.best(FEATURE), GOOD, POOR, BUILTIN);
    Route first = choice.route();
    assertThat(first.score()).isEqualTo(0.9);
    assertThat(first.cases()).isEqualTo(40);
    assertThat(first.runnerUp()).isEqualTo("b/poor");
    assertThat(first.interval()).hasSize(2);
    Route last = choice.order().getLast();
    assertThat(last.model()).isEqualTo("builtin/rules");
    assertThat(last.score()).isNull();
    assertThat(last.interval()).isEmpty();
    assertThat(last.cases()).isZero();
    assertThat(last.runnerUp()).isNull();
    assertThat(last.provisional()).isFalse();
    assertThat(last.stale()).isFalse();
  }

  @Test
  void aModelThatCannotServeIsRefusedWithThoseThatCan() {
    Candidate off = standing(POOR, state(ModelState.OFF));
    Router.Choice.Nobody refused = nobody("b/poor", GOOD, off);
    assertThat(refused.message()).isEqualTo("b/poor is switched off (" + FEATURE + ")");
    assertThat(refused.nextStep()).isEqualTo("Choose a/good");
    assertThat(refused.considered())
        .extracting(Route.Considered::model, Route.Considered::obstacle)
        .containsExactly(tuple("a/good", null), tuple("b/poor", Obstacle.OFF));
    assertThat(nobody("b/poor", off).nextStep())
        .isEqualTo("Ask the administrator for another model");
    assertThat(nobody("no/such", GOOD, off).message()).isEqualTo("There is no model no/such");
    assertThat(nobody("no/such", GOOD, off).nextStep()).isEqualTo("Choose one of a/good, b/poor");
  }

  @Test
  void theScoreOfTheCurrentHarnessCountsElseTheLatest() {
    Evidence latest = new Evidence("h3", 12, 0.8, null, 100);
    Evidence current = new Evidence("h2", 9, 0.6, null, 100);
    Evidence oldest = new Evidence("h1", 10, 0.4, null, 100);
    List<Evidence> all = List.of(latest, current, oldest);

    assertThat(Score.of(all, "h2")).contains(new Score(current, false));
    assertThat(Score.of(all, "h9")).contains(new Score(latest, true));
    assertThat(Score.of(List.of(), "h2")).isEmpty();
    assertThat(new Score(current, false).provisional()).isTrue();
    assertThat(new Score(oldest, true).provisional()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0.5, 10, 0.236593, 0.763407", "0.8, 20, 0.583983, 0.919342", "1, 5, 0.565518, 1"})
  void intervalsAreWilsons(double mean, int cases, double low, double high) {
    Interval interval = Interval.of(mean, cases);
    assertThat(interval.low()).isCloseTo(low, within(1e-6));
    assertThat(interval.high()).isCloseTo(high, within(1e-6));
  }

  @Test
  void valuesThatCannotBeAreRefused() {
    assertThat(new Interval(0, 0)).isEqualTo(new Interval(0, 0));
    assertThat(new FeaturePolicy(1, Set.of(), Set.of(), List.of()).floor()).isEqualTo(1);
    assertThatThrownBy(() -> new Interval(0.6, 0.5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FeaturePolicy(1.01, Set.of(), Set.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Candidate("alone", false, _ -> true, Candidate.Standing.GOOD, null).provider())
        .isEqualTo("alone");
    assertThat(new Candidate("/x", false, _ -> true, Candidate.Standing.GOOD, null).provider())
        .isEmpty();
  }

  private static String reason(Candidate... candidates) {
    return chosen(Request.best(FEATURE), candidates).route().reason();
  }

  private static Reason why(Candidate... candidates) {
    return Objects.requireNonNull(chosen(Request.best(FEATURE), candidates).route().why());
  }

  private static Router.Choice.Chosen chosen(Request request, Candidate... candidates) {
    return (Router.Choice.Chosen)
        new Router().choose(request, List.of(candidates), RoutingPolicy.OPEN);
  }

  private static Router.Choice.Nobody nobody(String model, Candidate... candidates) {
    return (Router.Choice.Nobody)
        new Router()
            .choose(new Request(FEATURE, model, null), List.of(candidates), RoutingPolicy.OPEN);
  }
}
