package dev.deckhand.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.ChatTransport.Attempt;
import dev.deckhand.model.ModelFailure.Kind;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What calls teach about models and keys, and how that keeps them from being asked. */
class KnownFaultsTest {
  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> waits = new ArrayList<>();
  private final KnownFaults faults =
      new KnownFaults(
          new Breakers(new Breakers.Rule(3, 20, 0.5, Duration.ofSeconds(30)), nanos::get),
          new KeyRefusals());
  private ProviderSettings provider = provider("first-key");
  private ModelState state = ModelState.ENABLED;
  private double jitter = 1;
  private Kind answer = Kind.UNREACHABLE;
  private int sent;

  @Test
  void aModelThatKeepsFailingIsLeftAlone() {
    assertThat(ask().failure().kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(sent).isEqualTo(3);
    ChatOutcome.Failed resting = ask();
    assertThat(resting.failure().kind()).isEqualTo(Kind.RESTING);
    assertThat(resting.failure().message()).contains("local/small", "half a minute");
    assertThat(resting.attempts()).isZero();
    assertThat(sent).isEqualTo(3);
    nanos.addAndGet(Duration.ofSeconds(30).toNanos());
    assertThat(ask().failure().kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(sent).as("one probe").isEqualTo(4);
  }

  @Test
  void failuresThatAreNotTheProvidersDoNotCount() {
    for (Kind kind :
        List.of(Kind.REJECTED_REQUEST, Kind.FILTERED, Kind.TRUNCATED, Kind.CANCELLED)) {
      answer = kind;
      for (int i = 0; i < 5; i++) {
        assertThat(ask().failure().kind()).isEqualTo(kind);
      }
    }
    assertThat(faults.healthy(target())).isTrue();
  }

  @Test
  void aRefusedKeyIsNotTriedAgainUntilTheSettingsChange() {
    answer = Kind.UNAUTHORISED;
    ask();
    assertThat(faults.healthy(target())).isFalse();
    assertThat(ask().failure().message()).contains("refused its API key", "settings");
    assertThat(sent).isEqualTo(1);
    provider = provider("second-key");
    assertThat(faults.healthy(target())).isTrue();
    ask();
    assertThat(sent).isEqualTo(2);
  }

  @Test
  void aRefusedKeyIsTriedAgainWhenItIsForgotten() {
    answer = Kind.UNAUTHORISED;
    ask();
    faults.keys().forget("local");
    ask();
    assertThat(sent).isEqualTo(2);
  }

  @Test
  void aRightThatIsMissingDoesNotDisableTheKey() {
    answer = Kind.FORBIDDEN;
    ask();
    ask();
    assertThat(sent).isEqualTo(2);
  }

  @Test
  void aModelThatIsOffIsNotAsked() {
    state = ModelState.OFF;
    provider = provider("key");
    assertThat(ask().failure().message()).contains("local/small is switched off");
    assertThat(sent).isZero();
  }

  @Test
  void jitterShortensWaitsByHalfAtMost() {
    jitter = 0;
    ask();
    assertThat(waits).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
  }

  private ChatOutcome.Failed ask() {
    ModelCatalog catalog = new ModelCatalog(List.of(provider));
    CallTime time =
        new CallTime(
            Clock.systemUTC(),
            nanos::get,
            (wait, _) -> {
              waits.add(wait);
              return false;
            },
            () -> jitter);
    ChatGateway gateway =
        new ChatGateway(() -> catalog, this::play, time, faults, CallObserver.NONE);
    return (ChatOutcome.Failed)
        gateway.ask(ChatCall.text(target().ref(), "s", "u"), new CancelSignal());
  }

  private Attempt play(ChatTransport.Request request) {
    sent++;
    return new Attempt.Failed(new ModelFailure(answer, "x"), TokenUsage.NONE, false);
  }

  private CatalogModel target() {
    return new CatalogModel(provider, provider.models().getFirst());
  }

  private ProviderSettings provider(String key) {
    ModelSettings model =
        new ModelSettings("small", "Small", 8000, null, null, Set.of(), Residency.UNKNOWN, state);
    return new ProviderSettings(
        "local",
        ProviderKind.OPENAI_COMPATIBLE,
        URI.create("http://localhost/v1"),
        new ApiKey(key),
        List.of(model));
  }
}
