package dev.deckhand.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.JsonReply;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.TokenUsage;
import dev.deckhand.model.provider.Trial.Way;
import dev.deckhand.testing.provider.StubReply;
import dev.deckhand.testing.provider.StubReply.Answer;
import dev.deckhand.testing.provider.StubReply.Finish;
import dev.deckhand.testing.provider.StubReply.Raw;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Replies that arrive whole and are wrong inside: one repair at most, then a typed failure. */
@Timeout(60)
class ChatRepliesFaultsTest {
  private static final JsonReply WANTED =
      JsonReply.of("plan", "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}");
  private static final int DEEP = 10_000;

  @ParameterizedTest
  @EnumSource
  void jsonThatIsNotOneCleanObjectIsRepairedOnce(Way way) {
    List<String> wrong =
        List.of(
            "{\"a\":\"1\",\"a\":\"2\"}",
            "{\"a\":\"1\"}{\"a\":\"2\"}",
            "{\"a\":\"1\"} and more",
            "[{\"a\":\"1\"}]",
            "{\"a\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}",
            "{\"a\":NaN}",
            "{\"a\":\"1\"",
            "null");
    for (String text : wrong) {
      try (Trial trial = new Trial(way, StubReply.text(text))) {
        ChatOutcome.Failed failed = (ChatOutcome.Failed) trial.ask(WANTED);
        assertThat(failed.failure().kind()).as(text).isEqualTo(Kind.MALFORMED_REPLY);
        assertThat(trial.stub.requests()).as(text).hasSize(2);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEnvelopeNestedTooDeepIsNoReply(Way way) {
    String deep = "{\"choices\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}";
    String body = way.streamed() ? "data: " + deep + "\n\n" : deep;
    try (Trial trial = new Trial(way, new Raw("application/json", body))) {
      assertThat(trial.failure().kind()).isIn(Kind.MALFORMED_REPLY, Kind.INCOMPLETE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void usageIsTheSameStreamedAndNotAndNeverZero(Way way) {
    try (Trial trial = new Trial(way, StubReply.text("Seven tokens, says the stub."))) {
      assertThat(trial.ask().usage()).isEqualTo(way.usage());
    }
    try (Trial trial = new Trial(way, new Answer("Nobody counted.", Finish.STOP, false))) {
      TokenUsage usage = trial.ask().usage();
      assertThat(usage.estimated()).isTrue();
      assertThat(usage.outputTokens()).isEqualTo(4);
      assertThat(usage.inputTokens()).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "(OPENAI|OLLAMA|GEMINI).*")
  void usageOfZeroIsAnEstimate(Way way) {
    String type = way.streamed() ? "text/event-stream" : "application/json";
    try (Trial trial = new Trial(way)) {
      String whole =
          way.streamed()
              ? String.join("", trial.stub.events("Nobody counted.", Finish.STOP, true))
              : trial.stub.body("Nobody counted.", Finish.STOP, true);
      String zero = whole.replaceAll("(\"\\w*(tokens|TokenCount|eval_count)\":)\\d+", "$10");
      assertThat(zero).isNotEqualTo(whole);
      trial.stub.reply(new Raw(type, zero));
      ChatOutcome outcome = trial.ask();
      assertThat(outcome).isInstanceOf(ChatOutcome.Reply.class);
      assertThat(outcome.usage().estimated()).isTrue();
      assertThat(outcome.usage().outputTokens()).isPositive();
    }
  }
}
