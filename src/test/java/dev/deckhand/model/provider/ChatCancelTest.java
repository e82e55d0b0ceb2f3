package dev.deckhand.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.provider.Trial.Way;
import dev.deckhand.testing.provider.StubReply;
import dev.deckhand.testing.provider.StubReply.Stall;
import dev.deckhand.testing.provider.StubReply.Stalled;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cancel ends the call and closes the connection to the provider. */
@Timeout(60)
class ChatCancelTest {
  private static final Duration LONG = Duration.ofSeconds(25);

  @ParameterizedTest
  @EnumSource
  void beforeTheHeaders(Way way) throws Exception {
    cancelDuring(way, Stall.BEFORE_HEADERS);
  }

  @ParameterizedTest
  @EnumSource
  void betweenHeadersAndBody(Way way) throws Exception {
    cancelDuring(way, Stall.AFTER_HEADERS);
  }

  @ParameterizedTest
  @EnumSource
  void withinTheBody(Way way) throws Exception {
    cancelDuring(way, Stall.AFTER_FIRST_TOKEN);
  }

  @ParameterizedTest
  @EnumSource
  void beforeTheCallSendsNothing(Way way) {
    try (Trial trial = new Trial(way, StubReply.text("never read"))) {
      trial.cancel.cancel();
      assertThat(trial.failure().kind()).isEqualTo(Kind.CANCELLED);
      assertThat(trial.stub.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anInterruptEndsTheCallToo(Way way) throws Exception {
    try (Trial trial = new Trial(way, new Stalled("never finished", Stall.AFTER_HEADERS))) {
      trial.within(LONG, LONG, 1);
      CompletableFuture<ModelFailure> failure = new CompletableFuture<>();
      Thread caller = Thread.ofVirtual().start(() -> failure.complete(trial.failure()));
      awaitRequest(trial);
      caller.interrupt();
      assertThat(failure.get(20, TimeUnit.SECONDS).kind()).isEqualTo(Kind.CANCELLED);
      assertThat(trial.isAbandoned()).isTrue();
    }
  }

  private static void cancelDuring(Way way, Stall stall) throws Exception {
    try (Trial trial = new Trial(way, new Stalled("never finished", stall))) {
      trial.within(LONG, LONG, 3);
      CompletableFuture<ModelFailure> failure = new CompletableFuture<>();
      Thread.ofVirtual().start(() -> failure.complete(trial.failure()));
      awaitRequest(trial);
      trial.cancel.cancel();
      assertThat(trial.isAbandoned()).isTrue();
      assertThat(failure.get(20, TimeUnit.SECONDS).kind()).isEqualTo(Kind.CANCELLED);
      assertThat(trial.stub.requests()).hasSize(1);
    }
  }

  private static void awaitRequest(Trial trial) throws InterruptedException {
    assertThat(trial.stub.awaitRequest(Trial.PROMPTLY)).isTrue();
  }
}
