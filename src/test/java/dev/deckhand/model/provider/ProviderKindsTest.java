package dev.deckhand.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.ProviderKind;
import dev.deckhand.model.TokenUsage;
import dev.deckhand.model.provider.Trial.Way;
import dev.deckhand.testing.provider.StubReply;
import dev.deckhand.testing.provider.StubReply.Raw;
import dev.deckhand.testing.provider.StubRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** In what the kinds of provider differ that share a protocol, and what only one of them does. */
@Timeout(30)
class ProviderKindsTest {
  @ParameterizedTest
  @EnumSource(names = {"OPENAI", "AZURE_OPENAI", "MISTRAL", "XAI", "OPENAI_COMPATIBLE"})
  void thoseWithOpenAisProtocolAnswerAlike(ProviderKind kind) {
    for (Way way : List.of(Way.OPENAI, Way.OPENAI_STREAM)) {
      try (Trial trial = new Trial(way, StubReply.text("Hello.")).as(kind)) {
        trial.outputLimit = 500;
        ChatOutcome.Reply reply = (ChatOutcome.Reply) trial.ask();
        assertThat(reply.text()).isEqualTo("Hello.");
        assertThat(reply.usage()).isEqualTo(new TokenUsage(42, 10, 7, false));
        StubRequest request = trial.stub.requests().getFirst();
        JsonNode json = request.json();
        boolean azure = kind == ProviderKind.AZURE_OPENAI;
        boolean mistral = kind == ProviderKind.MISTRAL;
        assertThat(request.path())
            .isEqualTo(azure ? "/v1/openai/v1/chat/completions" : "/v1/chat/completions");
        assertThat(request.headers())
            .containsEntry(
                azure ? "api-key" : "authorization", azure ? Trial.KEY : "Bearer " + Trial.KEY)
            .doesNotContainKey(azure ? "authorization" : "api-key");
        assertThat(json.path(mistral ? "max_tokens" : "max_completion_tokens").asInt())
            .isEqualTo(500);
        assertThat(json.has(mistral ? "max_completion_tokens" : "max_tokens")).isFalse();
        assertThat(json.has("stream_options")).isEqualTo(way.streamed() && !mistral);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://r.openai.azure.com,https://r.openai.azure.com/openai/v1",
    "https://r.openai.azure.com/,https://r.openai.azure.com/openai/v1",
    "https://r.openai.azure.com/openai/v1,https://r.openai.azure.com/openai/v1",
    "https://r.openai.azure.com/openai/v1/,https://r.openai.azure.com/openai/v1"
  })
  void azuresAddressMayBeTheResourceAlone(String written, String used) {
    assertThat(Addresses.ending(URI.create(written), "/openai/v1")).isEqualTo(used);
  }

  @ParameterizedTest
  @EnumSource(names = {"OLLAMA", "OLLAMA_STREAM"})
  void ollamaIsToldTheContextWindow(Way way) {
    try (Trial trial = new Trial(way, StubReply.text("Hello."))) {
      trial.ask();
      JsonNode options = trial.stub.requests().getFirst().json().path("options");
      assertThat(options.path("num_ctx").asInt()).isEqualTo(100_000);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GEMINI", "GEMINI_STREAM"})
  void geminisBlockedPromptIsFiltered(Way way) {
    String blocked =
        "{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"},"
            + "\"usageMetadata\":{\"promptTokenCount\":42,\"totalTokenCount\":42}}";
    String body = way.streamed() ? "data: " + blocked + "\n\n" : blocked;
    try (Trial trial = new Trial(way, new Raw("application/json", body))) {
      ChatOutcome.Failed failed = trial.failed();
      assertThat(failed.failure().kind()).isEqualTo(Kind.FILTERED);
      assertThat(failed.failure().detail()).contains("PROHIBITED_CONTENT");
      assertThat(trial.stub.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MALFORMED_FUNCTION_CALL,FILTERED",
    "UNEXPECTED_TOOL_CALL,FILTERED",
    "SOMETHING_NEW,FILTERED",
    "RECITATION,FILTERED",
    "MAX_TOKENS,TRUNCATED"
  })
  void geminisOtherReasonsAreFailures(String reason, Kind kind) {
    for (Way way : List.of(Way.GEMINI, Way.GEMINI_STREAM)) {
      String json =
          "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Half\"}]},\"finishReason\":\""
              + reason
              + "\"}]}";
      String body = way.streamed() ? "data: " + json + "\n\n" : json;
      try (Trial trial = new Trial(way, new Raw("application/json", body))) {
        assertThat(trial.failure().kind()).isEqualTo(kind);
      }
    }
  }

  @Test
  void geminisRetryDelayIsKept() {
    String busy =
        "{\"error\":{\"code\":429,\"message\":\"quota\",\"details\":["
            + "{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\"34s\"}]}}";
    assertThat(failure(429, busy).retryAfter()).isEqualTo(Duration.ofSeconds(34));
  }

  @Test
  void geminisUnknownKeyIsOne() {
    String unknown =
        "{\"error\":{\"code\":400,\"message\":\"API key not valid.\",\"details\":["
            + "{\"reason\":\"API_KEY_INVALID\"}]}}";
    assertThat(failure(400, unknown).kind()).isEqualTo(Kind.UNAUTHORISED);
  }

  @Test
  void azuresFilterOfPromptsIsOne() {
    String filtered = "{\"error\":{\"code\":\"content_filter\",\"message\":\"policy\"}}";
    assertThat(failure(400, filtered).kind()).isEqualTo(Kind.FILTERED);
  }

  private static ModelFailure failure(int status, String body) {
    try (Trial trial = new Trial(Way.GEMINI)) {
      return StatusFailures.of(status, null, body, trial.exchange(), trial.time().clock());
    }
  }
}
