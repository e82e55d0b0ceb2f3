package dev.deckhand.model.provider;

import dev.deckhand.model.ApiKey;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.TokenUsage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ollama's own API; each request says the context window, so that prompts are not cut unseen. */
record OllamaProtocol() implements Protocol {
  @Override
  public ChatModel chat(CatalogModel target, boolean strict, HttpClientBuilder http) {
    return OllamaChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(address(target))
        .customHeaders(headers(target))
        .modelName(target.model().id())
        .numCtx(target.model().contextWindow())
        .numPredict(target.model().maxOutputTokens())
        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
        .returnThinking(false)
        .maxRetries(0)
        .build();
  }

  @Override
  public StreamingChatModel streaming(CatalogModel target, boolean strict, HttpClientBuilder http) {
    return OllamaStreamingChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(address(target))
        .customHeaders(headers(target))
        .modelName(target.model().id())
        .numCtx(target.model().contextWindow())
        .numPredict(target.model().maxOutputTokens())
        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
        .returnThinking(false)
        .build();
  }

  @Override
  public Wire wire() {
    return new OllamaWire();
  }

  /** Ollama does not say what it read from its cache, and costs nothing. */
  @Override
  public @Nullable TokenUsage usage(dev.langchain4j.model.output.@Nullable TokenUsage reported) {
    if (reported == null) {
      return null;
    }
    int input = Protocol.count(reported.inputTokenCount());
    int output = Protocol.count(reported.outputTokenCount());
    return input == 0 || output == 0 ? null : new TokenUsage(input, 0, output, false);
  }

  /** People give the address of the OpenAI-like API as well. */
  private static String address(CatalogModel target) {
    return Addresses.ending(target.provider().baseAddress(), "").replaceAll("/(v1|api)$", "");
  }

  private static Map<String, String> headers(CatalogModel target) {
    ApiKey key = target.provider().apiKey();
    return key == null ? Map.of() : Map.of("Authorization", "Bearer " + key.reveal());
  }
}
