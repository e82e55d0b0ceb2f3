package dev.deckhand.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.provider.Trial.Way;
import dev.deckhand.testing.provider.StubReply;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When the same request is sent again. */
@Timeout(30)
class ChatRetryTest {
  @ParameterizedTest
  @EnumSource
  void waitsAsManySecondsAsTheProviderAsks(Way way) {
    try (Trial trial = new Trial(way, StubReply.rateLimited("7"), StubReply.text("done"))) {
      ChatOutcome outcome = trial.ask();
      assertThat(outcome).isInstanceOf(ChatOutcome.Reply.class);
      assertThat(outcome.attempts()).isEqualTo(2);
      assertThat(trial.waits).containsExactly(Duration.ofSeconds(7));
    }
  }

  @ParameterizedTest
  @EnumSource
  void waitsUntilTheDateTheProviderNames(Way way) {
    StubReply busy = StubReply.rateLimited("Mon, 23 Nov 2026 10:00:09 GMT");
    try (Trial trial = new Trial(way, busy, StubReply.text("done"))) {
      assertThat(trial.ask()).isInstanceOf(ChatOutcome.Reply.class);
      assertThat(trial.waits).containsExactly(Duration.ofSeconds(9));
    }
  }

  @ParameterizedTest
  @EnumSource
  void waitsTwiceAsLongEachTimeWhenTheProviderDoesNotSay(Way way) {
    try (Trial trial =
        new Trial(way, StubReply.status(429), StubReply.status(500), StubReply.text("done"))) {
      assertThat(trial.ask()).isInstanceOf(ChatOutcome.Reply.class);
      assertThat(trial.waits).containsExactly(Duration.ofMillis(500), Duration.ofMillis(1000));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWaitPastTheDeadlineIsNotBegun(Way way) {
    try (Trial trial = new Trial(way, StubReply.rateLimited("3600"))) {
      ModelFailure failure = trial.failure();
      assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
      assertThat(failure.retryAfter()).isEqualTo(Duration.ofHours(1));
      assertThat(trial.waits).isEmpty();
      assertThat(trial.stub.requests()).hasSize(1);
    }
  }
}
