package dev.deckhand.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.ChatTransport.Attempt;
import dev.deckhand.model.ModelFailure.Kind;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The rules of one call over a scripted transport: no network, no time. */
class ChatGatewayTest {
  private static final ModelRef MODEL = new ModelRef("local", "small");
  private static final TokenUsage USAGE = new TokenUsage(10, 0, 5, false);
  private static final JsonReply PLAN = JsonReply.of("plan", "{}");

  private final Deque<Attempt> script = new ArrayDeque<>();
  private final List<ChatTransport.Request> sent = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private final CancelSignal cancel = new CancelSignal();
  private final KnownFaults faults =
      new KnownFaults(new Breakers(Breakers.Rule.STANDARD, nanos::get), new KeyRefusals());
  private boolean cancelWhileWaiting;

  @Test
  void anUnknownModelIsSaidToBeOne() {
    ChatOutcome outcome = gateway().ask(ChatCall.text(ModelRef.parse("a/b"), "s", "u"), cancel);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            ChatOutcome.Failed.class,
            failed -> {
              assertThat(failed.failure().kind()).isEqualTo(Kind.UNKNOWN_MODEL);
              assertThat(failed.failure().message()).contains("a/b", "settings");
            });
    assertThat(sent).isEmpty();
  }

  @Test
  void triesAsOftenAsAllowedAndAddsUpWhatItCost() {
    fail(Kind.STALLED);
    fail(Kind.PROVIDER_ERROR);
    answer("done");
    assertThat(text())
        .isEqualTo(
            new ChatOutcome.Reply(
                "done", null, new TokenUsage(30, 0, 15, false), Duration.ofMillis(1500), 3));
  }

  @Test
  void givesUpAfterTheLastAttempt() {
    fail(Kind.UNREACHABLE);
    fail(Kind.UNREACHABLE);
    fail(Kind.UNREACHABLE);
    answer("too late");
    assertThat(kind(text())).isEqualTo(Kind.UNREACHABLE);
    assertThat(sent).hasSize(3);
  }

  @Test
  void doesNotTryAgainWhatCannotPass() {
    for (Kind kind : Kind.values()) {
      if (!new ModelFailure(kind, "x").retriable()) {
        fail(kind);
        assertThat(kind(text())).isEqualTo(kind);
        faults.keys().forget("local");
      }
    }
    assertThat(waits).isEmpty();
  }

  @Test
  void doesNotTryAgainOnceTextWasHeard() {
    script.add(new Attempt.Failed(new ModelFailure(Kind.INCOMPLETE, "x"), USAGE, true));
    assertThat(kind(text())).isEqualTo(Kind.INCOMPLETE);
    assertThat(waits).isEmpty();
  }

  @Test
  void aCancelWhileWaitingEndsTheCall() {
    cancelWhileWaiting = true;
    fail(Kind.RATE_LIMITED);
    answer("nobody wants it");
    assertThat(kind(text())).isEqualTo(Kind.CANCELLED);
    assertThat(sent).hasSize(1);
  }

  @Test
  void aRepairIsOneMoreAttemptThanFailuresMayTake() {
    fail(Kind.STALLED);
    fail(Kind.STALLED);
    answer("{broken");
    answer("{\"whole\":true}");
    ChatOutcome outcome = gateway().ask(ChatCall.json(MODEL, "s", "u", PLAN), cancel);
    assertThat(outcome.attempts()).isEqualTo(4);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            ChatOutcome.Reply.class, r -> assertThat(r.text()).isEqualTo("{\"whole\":true}"));
  }

  @Test
  void aFailureWhileRepairingIsRetriedWithinTheSameAllowance() {
    answer("{broken");
    fail(Kind.RATE_LIMITED);
    fail(Kind.RATE_LIMITED);
    fail(Kind.RATE_LIMITED);
    answer("{}");
    ChatOutcome outcome = gateway().ask(ChatCall.json(MODEL, "s", "u", PLAN), cancel);
    assertThat(kind(outcome)).isEqualTo(Kind.RATE_LIMITED);
    assertThat(outcome.attempts()).isEqualTo(4);
  }

  @Test
  void allTriesShareOneDeadline() {
    fail(Kind.RATE_LIMITED, Duration.ofSeconds(100));
    fail(Kind.RATE_LIMITED, Duration.ofSeconds(100));
    answer("too late");
    assertThat(kind(text())).isEqualTo(Kind.RATE_LIMITED);
    assertThat(waits).containsExactly(Duration.ofSeconds(100));
  }

  private ChatOutcome text() {
    return gateway().ask(ChatCall.text(MODEL, "s", "u"), cancel);
  }

  private static Kind kind(ChatOutcome outcome) {
    return switch (outcome) {
      case ChatOutcome.Failed failed -> failed.failure().kind();
      case ChatOutcome.Reply _, ChatOutcome.ToolsWanted _ ->
          throw new AssertionError("success: " + outcome);
    };
  }

  private void answer(String text) {
    script.add(new Attempt.Answered(new ReplyContent.Text(text), USAGE));
  }

  private void fail(Kind kind) {
    script.add(new Attempt.Failed(new ModelFailure(kind, "x"), USAGE, false));
  }

  private void fail(Kind kind, Duration retryAfter) {
    script.add(new Attempt.Failed(new ModelFailure(kind, "x", retryAfter), USAGE, false));
  }

  private ChatGateway gateway() {
    ModelSettings model =
        new ModelSettings(
            "small", "Small", 8000, null, null, EnumSet.noneOf(ModelCapability.class));
    ProviderSettings provider =
        new ProviderSettings(
            "local",
            ProviderKind.OPENAI_COMPATIBLE,
            URI.create("http://localhost/v1"),
            null,
            List.of(model));
    ModelCatalog catalog = new ModelCatalog(List.of(provider));
    return new ChatGateway(() -> catalog, this::play, time(), faults, CallObserver.NONE);
  }

  private Attempt play(ChatTransport.Request request) {
    sent.add(request);
    return script.remove();
  }

  private CallTime time() {
    return new CallTime(
        Clock.systemUTC(),
        nanos::get,
        (wait, signal) -> {
          waits.add(wait);
          nanos.addAndGet(wait.toNanos());
          return cancelWhileWaiting;
        });
  }
}
