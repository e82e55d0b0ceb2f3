package dev.deckhand.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.JsonReply;
import dev.deckhand.model.ModelCapability;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.TokenUsage;
import dev.deckhand.model.provider.Trial.Way;
import dev.deckhand.testing.provider.StubReply;
import dev.deckhand.testing.provider.StubReply.Answer;
import dev.deckhand.testing.provider.StubReply.Finish;
import dev.deckhand.testing.provider.StubRequest;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every provider that behaves, in one piece and streamed. */
@Timeout(30)
class ChatContractTest {
  private static final String TEXT = "Grüße, \"friend\":\n a line\tand a €.";
  private static final JsonReply GREETING =
      JsonReply.of(
          "greeting",
          """
          {"type":"object","properties":{"hello":{"type":"string"}},"required":["hello"]}""");

  @ParameterizedTest
  @EnumSource
  void aReplyArrivesWithItsTextAndUsage(Way way) {
    try (Trial trial = new Trial(way, StubReply.text(TEXT))) {
      ChatOutcome.Reply reply = (ChatOutcome.Reply) trial.ask();
      assertThat(reply.text()).isEqualTo(TEXT);
      assertThat(reply.json()).isNull();
      assertThat(reply.usage()).isEqualTo(way.usage());
      assertThat(reply.attempts()).isEqualTo(1);
      assertThat(reply.latency()).isPositive();
      assertThat(trial.heard.toString()).isEqualTo(way.streamed() ? TEXT : "");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theRequestIsWhatTheProtocolAsksFor(Way way) {
    try (Trial trial = new Trial(way, StubReply.text(TEXT))) {
      trial.ask();
      StubRequest request = trial.stub.requests().getFirst();
      assertThat(request.path())
          .isEqualTo(
              switch (way) {
                case OPENAI, OPENAI_STREAM -> "/v1/chat/completions";
                case ANTHROPIC, ANTHROPIC_STREAM -> "/v1/messages";
                case GEMINI -> "/v1/models/some/model:generateContent";
                case GEMINI_STREAM -> "/v1/models/some/model:streamGenerateContent?alt=sse";
                case OLLAMA, OLLAMA_STREAM -> "/api/chat";
              });
      assertThat(request.headers())
          .containsEntry(
              switch (way) {
                case OPENAI, OPENAI_STREAM, OLLAMA, OLLAMA_STREAM -> "authorization";
                case ANTHROPIC, ANTHROPIC_STREAM -> "x-api-key";
                case GEMINI, GEMINI_STREAM -> "x-goog-api-key";
              },
              switch (way) {
                case OPENAI, OPENAI_STREAM, OLLAMA, OLLAMA_STREAM -> "Bearer " + Trial.KEY;
                case ANTHROPIC, ANTHROPIC_STREAM, GEMINI, GEMINI_STREAM -> Trial.KEY;
              })
          .containsEntry("content-type", "application/json")
          .doesNotContainKey("upgrade");
      assertThat(request.streamed()).isEqualTo(way.streamed());
      if (way != Way.GEMINI && way != Way.GEMINI_STREAM) {
        assertThat(request.json().path("model").asText()).isEqualTo("some/model");
      }
      assertThat(request.body()).contains("Be brief.", "Greet me.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void usageThatIsNotReportedIsEstimatedAndSaidToBe(Way way) {
    try (Trial trial = new Trial(way, new Answer(TEXT, Finish.STOP, false))) {
      TokenUsage usage = trial.ask().usage();
      assertThat(usage.estimated()).isTrue();
      assertThat(usage.inputTokens()).isPositive();
      assertThat(usage.outputTokens()).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSchemaIsSentNativelyAndTheReplyParsed(Way way) {
    try (Trial trial = new Trial(way, StubReply.text("{\"hello\": \"you\"}"))) {
      ChatOutcome.Reply reply = (ChatOutcome.Reply) trial.ask(GREETING);
      assertThat(reply.json()).isNotNull();
      assertThat(reply.text()).isEqualTo("{\"hello\":\"you\"}");
      JsonNode request = trial.stub.requests().getFirst().json();
      JsonNode schema =
          request.at(
              switch (way) {
                case OPENAI, OPENAI_STREAM -> "/response_format/json_schema/schema";
                case ANTHROPIC, ANTHROPIC_STREAM -> "/output_config/format/schema";
                case GEMINI, GEMINI_STREAM -> "/generationConfig/responseJsonSchema";
                case OLLAMA, OLLAMA_STREAM -> "/format";
              });
      assertThat(schema.at("/properties/hello/type").asText()).isEqualTo("string");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aModelWithoutSchemasIsToldTheShapeInWords(Way way) {
    try (Trial trial = new Trial(way, StubReply.text("```json\n{\"hello\": \"you\"}\n```"))) {
      trial.capabilities = EnumSet.of(ModelCapability.STREAMING);
      assertThat(trial.ask(GREETING))
          .isInstanceOfSatisfying(
              ChatOutcome.Reply.class, r -> assertThat(r.text()).isEqualTo("{\"hello\":\"you\"}"));
      JsonNode request = trial.stub.requests().getFirst().json();
      assertThat(request.has("response_format") || request.has("output_config")).isFalse();
      assertThat(request.has("format") || request.toString().contains("JsonSchema")).isFalse();
      assertThat(trial.stub.requests().getFirst().body()).contains("required");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aModelThatCannotStreamIsAskedForOnePiece(Way way) {
    try (Trial trial = new Trial(way, StubReply.text(TEXT))) {
      trial.capabilities = EnumSet.noneOf(ModelCapability.class);
      assertThat(trial.ask()).isInstanceOf(ChatOutcome.Reply.class);
      assertThat(trial.stub.requests().getFirst().streamed()).isFalse();
      assertThat(trial.heard.toString()).isEqualTo(way.streamed() ? TEXT : "");
    }
  }

  @ParameterizedTest
  @EnumSource
  void malformedJsonIsRepairedOnceByShowingTheModelItsError(Way way) {
    try (Trial trial =
        new Trial(way, StubReply.text("{\"hello\": "), StubReply.text("{\"hello\":\"you\"}"))) {
      ChatOutcome.Reply reply = (ChatOutcome.Reply) trial.ask(GREETING);
      assertThat(reply.text()).isEqualTo("{\"hello\":\"you\"}");
      assertThat(reply.attempts()).isEqualTo(2);
      assertThat(reply.usage()).isEqualTo(way.usage().plus(way.usage()));
      JsonNode last = trial.stub.requests().getLast().json();
      JsonNode messages = last.has("messages") ? last.path("messages") : last.path("contents");
      assertThat(messages.path(messages.size() - 2).toString()).contains("hello");
      assertThat(messages.path(messages.size() - 1).toString()).contains("not valid JSON");
      assertThat(trial.restarts).hasSize(way.streamed() ? 1 : 0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void jsonThatStaysMalformedFailsAfterOneRepair(Way way) {
    try (Trial trial = new Trial(way, StubReply.text("I would rather chat"))) {
      ChatOutcome.Failed failed = (ChatOutcome.Failed) trial.ask(GREETING);
      assertThat(failed.failure().kind()).isEqualTo(Kind.MALFORMED_REPLY);
      assertThat(trial.stub.requests()).hasSize(2);
      assertThat(failed.usage().outputTokens()).isEqualTo(14);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReplyThatTheCallerRefusesIsRepairedToo(Way way) {
    JsonReply checked =
        new JsonReply(
            "greeting",
            GREETING.schema(),
            false,
            json -> json.has("hello") ? Optional.empty() : Optional.of("hello is missing"));
    try (Trial trial =
        new Trial(way, StubReply.text("{}"), StubReply.text("{\"hello\":\"you\"}"))) {
      assertThat(trial.ask(checked)).isInstanceOf(ChatOutcome.Reply.class);
      assertThat(trial.stub.requests().getLast().body()).contains("hello is missing");
    }
  }
}
