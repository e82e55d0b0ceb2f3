package dev.deckhand.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.provider.Trial.Way;
import dev.deckhand.testing.Together;
import dev.deckhand.testing.provider.StubReply;
import dev.deckhand.testing.provider.StubReply.Answer;
import dev.deckhand.testing.provider.StubReply.Cut;
import dev.deckhand.testing.provider.StubReply.Drip;
import dev.deckhand.testing.provider.StubReply.Ending;
import dev.deckhand.testing.provider.StubReply.ErrorEvent;
import dev.deckhand.testing.provider.StubReply.Finish;
import dev.deckhand.testing.provider.StubReply.Raw;
import dev.deckhand.testing.provider.StubReply.Stall;
import dev.deckhand.testing.provider.StubReply.Stalled;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every provider that misbehaves: a typed failure, in time, and no more calls. */
@Timeout(60)
class ChatFaultsTest {
  private static final String TEXT = "A reply of some forty characters, in pieces.";

  /** Far above every limit set here, below {@link Trial#LONG}, which others would end at. */
  private static final Duration SOON = Duration.ofSeconds(20);

  @ParameterizedTest
  @EnumSource
  void nobodyListeningIsUnreachable(Way way) {
    try (Trial trial =
        new Trial(way, StubReply.text(TEXT)).at(URI.create("http://127.0.0.1:1/v1"))) {
      ModelFailure failure = trial.failure();
      assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(failure.message()).contains("stub/some/model", "refused", "base address");
      assertThat(trial.waits).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aResetConnectionIsIncomplete(Way way) {
    try (Trial trial = new Trial(way, new Cut(TEXT, 40, Ending.RESET))) {
      assertThat(trial.failure().kind()).isIn(Kind.INCOMPLETE, Kind.UNREACHABLE);
      assertThat(trial.stub.requests()).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReplyWithoutFinishReasonIsIncomplete(Way way) {
    try (Trial trial = new Trial(way, new Answer(TEXT, Finish.NONE, true))) {
      assertThat(trial.failure().kind()).isEqualTo(Kind.INCOMPLETE);
      assertThat(trial.stub.requests()).hasSize(way.streamed() ? 1 : 3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReplyCutAtTheOutputLimitIsTruncated(Way way) {
    try (Trial trial = new Trial(way, new Answer(TEXT, Finish.LENGTH, true))) {
      ChatOutcome.Failed failed = (ChatOutcome.Failed) trial.ask();
      assertThat(failed.failure().kind()).isEqualTo(Kind.TRUNCATED);
      assertThat(failed.usage().outputTokens()).isEqualTo(7);
      assertThat(trial.stub.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWithheldReplyIsFiltered(Way way) {
    try (Trial trial = new Trial(way, new Answer(TEXT, Finish.FILTER, true))) {
      assertThat(trial.failure().kind()).isEqualTo(Kind.FILTERED);
      assertThat(trial.stub.requests()).hasSize(1);
    }
  }

  @Test
  void silenceBeforeTheHeadersEndsInTime() {
    Together.tryAll(List.of(Way.values()), ChatFaultsTest::silenceBeforeTheHeadersEndsInTime);
  }

  private static void silenceBeforeTheHeadersEndsInTime(Way way) {
    try (Trial trial = new Trial(way, new Stalled(TEXT, Stall.BEFORE_HEADERS))) {
      Duration total = way.streamed() ? Trial.LONG : Duration.ofMillis(900);
      trial.within(total, Duration.ofMillis(300), 1);
      ChatOutcome.Failed failed = trial.failed();
      assertThat(failed.failure().kind()).isEqualTo(way.streamed() ? Kind.STALLED : Kind.TIMEOUT);
      assertThat(failed.latency()).isLessThan(SOON);
    }
  }

  @Test
  void aModelThatCannotStreamMayTakeAllItsTimeToBegin() {
    Together.tryAll(
        List.of(Way.values()), ChatFaultsTest::aModelThatCannotStreamMayTakeAllItsTimeToBegin);
  }

  private static void aModelThatCannotStreamMayTakeAllItsTimeToBegin(Way way) {
    try (Trial trial = new Trial(way, new Stalled(TEXT, Stall.BEFORE_HEADERS))) {
      trial.capabilities = Set.of();
      trial.within(Duration.ofMillis(900), Duration.ofMillis(300), 1);
      assertThat(trial.failure().kind()).isEqualTo(Kind.TIMEOUT);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"AFTER_HEADERS", "AFTER_FIRST_TOKEN"})
  void silenceWithinTheReplyEndsAtTheIdleLimit(Stall stall) {
    Together.tryAll(
        List.of(Way.values()), way -> silenceWithinTheReplyEndsAtTheIdleLimit(way, stall));
  }

  private static void silenceWithinTheReplyEndsAtTheIdleLimit(Way way, Stall stall) {
    try (Trial trial = new Trial(way, new Stalled(TEXT, stall))) {
      trial.within(Trial.LONG, Duration.ofMillis(300), 1);
      ChatOutcome.Failed failed = trial.failed();
      assertThat(failed.failure().kind()).isEqualTo(Kind.STALLED);
      assertThat(failed.latency()).isLessThan(SOON);
      assertThat(trial.isAbandoned()).isTrue();
      boolean token = way.streamed() && stall == Stall.AFTER_FIRST_TOKEN;
      assertThat(trial.heard.isEmpty()).isNotEqualTo(token);
    }
  }

  @Test
  void aDripFeedEndsAtTheDeadline() {
    Together.tryAll(List.of(Way.values()), ChatFaultsTest::aDripFeedEndsAtTheDeadline);
  }

  private static void aDripFeedEndsAtTheDeadline(Way way) {
    try (Trial trial = new Trial(way, new Drip(TEXT, 50))) {
      trial.within(Duration.ofMillis(1600), Duration.ofMillis(1400), 3);
      ChatOutcome.Failed failed = trial.failed();
      assertThat(failed.failure().kind()).isEqualTo(Kind.TIMEOUT);
      assertThat(failed.latency()).isLessThan(SOON);
      assertThat(trial.stub.requests()).hasSize(1);
      assertThat(trial.isAbandoned()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400,REJECTED_REQUEST,1",
    "401,UNAUTHORISED,1",
    "403,FORBIDDEN,1",
    "404,REJECTED_REQUEST,1",
    "302,REJECTED_REQUEST,1",
    "429,RATE_LIMITED,3",
    "500,PROVIDER_ERROR,3",
    "529,PROVIDER_ERROR,3"
  })
  void aStatusIsRetriedOnlyWhenItMayPass(int status, Kind kind, int requests) {
    for (Way way : Way.values()) {
      var refusal =
          new StubReply.Status(
              status, "your key " + Trial.KEY, Map.of("Location", "http://127.0.0.1:1/elsewhere"));
      try (Trial trial = new Trial(way, refusal)) {
        ChatOutcome.Failed failed = (ChatOutcome.Failed) trial.ask();
        assertThat(failed.failure().kind()).isEqualTo(kind);
        assertThat(failed.failure().message()).contains("status " + status, "your key [hidden");
        assertThat(failed.toString()).doesNotContain(Trial.KEY);
        assertThat(failed.attempts()).isEqualTo(requests);
        assertThat(trial.stub.requests()).hasSize(requests);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWebPageIsNoReply(Way way) {
    try (Trial trial = new Trial(way, new Raw("text/html", "<html><body>Sign in</body></html>"))) {
      assertThat(trial.failure().kind()).isEqualTo(Kind.MALFORMED_REPLY);
      assertThat(trial.stub.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBodyOfTheWrongFormIsNoReply(Way way) {
    for (String body : new String[] {"{\"id\": 1", "[[[[", "{}", "{\"content\":null}"}) {
      try (Trial trial = new Trial(way, new Raw("application/json", body))) {
        assertThat(trial.failure().kind()).isIn(Kind.MALFORMED_REPLY, Kind.INCOMPLETE);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyReplyIsIncomplete(Way way) {
    try (Trial trial = new Trial(way, new Raw("application/json", ""))) {
      assertThat(trial.failure().kind()).isEqualTo(Kind.INCOMPLETE);
      assertThat(trial.stub.requests()).hasSize(3);
    }
    try (Trial trial = new Trial(way, new Answer("", Finish.STOP, true))) {
      assertThat(trial.failure().kind()).isEqualTo(Kind.INCOMPLETE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anErrorBeforeAnyTextIsRetried(Way way) {
    try (Trial trial = new Trial(way, new ErrorEvent(""), StubReply.text(TEXT))) {
      assertThat(trial.ask()).isInstanceOf(ChatOutcome.Reply.class);
      assertThat(trial.stub.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = ".*_STREAM")
  void anErrorAfterTextEndsTheCall(Way way) {
    try (Trial trial = new Trial(way, new ErrorEvent(TEXT))) {
      ChatOutcome.Failed failed = (ChatOutcome.Failed) trial.ask();
      assertThat(failed.failure().kind()).isEqualTo(Kind.INCOMPLETE);
      assertThat(failed.failure().message()).contains("overloaded");
      assertThat(failed.usage().estimated()).isTrue();
      assertThat(failed.usage().outputTokens()).isPositive();
      assertThat(trial.stub.requests()).hasSize(1);
      assertThat(trial.heard.toString()).isEqualTo(TEXT);
    }
  }
}
