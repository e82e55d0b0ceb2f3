package dev.deckhand.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ModelRef;
import dev.deckhand.model.ModelSettings;
import dev.deckhand.model.ModelState;
import dev.deckhand.model.ProviderKind;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.Residency;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a change of the settings does to calls that are under way. */
class RunningCallsTest {
  private static final ModelRef MODEL = new ModelRef("acme", "large");

  private List<ProviderSettings> providers = List.of(provider(ModelState.ENABLED, "eu"));
  private RoutingPolicy policy = RoutingPolicy.OPEN;
  private final CancelSignal turn = new CancelSignal();
  private final RunningCalls calls = new RunningCalls(() -> providers, () -> policy);

  @Test
  void aCallGoesOnWhileNothingForbidsIt() {
    try (RunningCalls.Running call = begin()) {
      calls.review();
      assertThat(call.signal().isCancelled()).isFalse();
      assertThat(call.obstacle()).isEmpty();
    }
  }

  @Test
  void switchingTheModelOffEndsIt() {
    endsWhen(() -> providers = List.of(provider(ModelState.OFF, "eu")), Obstacle.OFF);
  }

  @Test
  void removingTheProviderEndsIt() {
    endsWhen(() -> providers = List.of(), Obstacle.OFF);
  }

  @Test
  void switchingItOffInTheMatrixEndsIt() {
    endsWhen(
        () -> policy = RoutedModels.policy(0, new MatrixCell("acme", false, null, null)),
        Obstacle.NOT_ALLOWED);
  }

  @Test
  void anotherRegionOrLabelEndsIt() {
    endsWhen(
        () -> policy = RoutedModels.policy(new FeaturePolicy(0, Set.of("us"), Set.of(), List.of())),
        Obstacle.REGION);
    policy = RoutingPolicy.OPEN;
    endsWhen(
        () ->
            policy =
                RoutedModels.policy(new FeaturePolicy(0, Set.of(), Set.of("secret"), List.of())),
        Obstacle.DATA_LABEL);
  }

  @Test
  void aDrainingModelEndsWhatItHasBegunAndBeginsNothing() {
    try (RunningCalls.Running call = begin()) {
      providers = List.of(provider(ModelState.DRAINING, "eu"));
      calls.review();
      assertThat(call.signal().isCancelled()).isFalse();
    }
    try (RunningCalls.Running next = calls.begin(RoutedModels.FEATURE, MODEL, true, turn);
        RunningCalls.Running first = begin()) {
      assertThat(next.obstacle()).isEmpty();
      assertThat(first.obstacle()).contains(Obstacle.DRAINING);
      assertThat(first.signal().isCancelled()).isTrue();
    }
  }

  @Test
  void otherFeaturesAndCallsThatHaveEndedAreLeftAlone() {
    RunningCalls.Running ended = begin();
    ended.close();
    try (RunningCalls.Running other = calls.begin("excel.edit", MODEL, false, turn)) {
      policy = RoutedModels.policy(0, new MatrixCell("acme", false, null, null));
      calls.review();
      assertThat(other.signal().isCancelled()).isFalse();
      assertThat(ended.signal().isCancelled()).isFalse();
    }
  }

  @Test
  void aTurnThatIsGivenUpEndsItsCall() {
    try (RunningCalls.Running call = begin()) {
      turn.cancel();
      assertThat(call.signal().isCancelled()).isTrue();
      assertThat(call.obstacle()).isEmpty();
    }
  }

  private void endsWhen(Runnable change, Obstacle why) {
    try (RunningCalls.Running call = begin()) {
      change.run();
      calls.review();
      assertThat(call.signal().isCancelled()).isTrue();
      assertThat(call.obstacle()).contains(why);
    }
    try (RunningCalls.Running next = calls.begin(RoutedModels.FEATURE, MODEL, true, turn)) {
      assertThat(next.obstacle()).as("the next call of the turn").contains(why);
    }
  }

  private RunningCalls.Running begin() {
    return calls.begin(RoutedModels.FEATURE, MODEL, false, turn);
  }

  private static ProviderSettings provider(ModelState state, String region) {
    return new ProviderSettings(
        "acme",
        ProviderKind.OPENAI_COMPATIBLE,
        URI.create("https://models.example/v1"),
        null,
        List.of(
            new ModelSettings(
                "large", "Large", 8000, null, null, Set.of(), new Residency(region, null), state)));
  }
}
