package dev.deckhand.model.provider;

import dev.deckhand.model.ApiKey;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.TokenUsage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiTokenUsage;
import org.jspecify.annotations.Nullable;

/**
 * Google's Gemini API. Thoughts are kept out of the text; their signatures go back with the results
 * of tools, which newer models demand.
 */
record GeminiProtocol() implements Protocol {
  @Override
  public ChatModel chat(CatalogModel target, boolean strict, HttpClientBuilder http) {
    return GoogleAiGeminiChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(Addresses.ending(target.provider().baseAddress(), ""))
        .apiKey(secret(target))
        .modelName(target.model().id())
        .maxOutputTokens(target.model().maxOutputTokens())
        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
        .returnThinking(true)
        .sendThinking(true)
        .maxRetries(0)
        .build();
  }

  @Override
  public StreamingChatModel streaming(CatalogModel target, boolean strict, HttpClientBuilder http) {
    return GoogleAiGeminiStreamingChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(Addresses.ending(target.provider().baseAddress(), ""))
        .apiKey(secret(target))
        .modelName(target.model().id())
        .maxOutputTokens(target.model().maxOutputTokens())
        .returnThinking(true)
        .sendThinking(true)
        .build();
  }

  @Override
  public Wire wire() {
    return new GeminiWire();
  }

  /** Gemini counts thoughts apart; they are billed as output. */
  @Override
  public @Nullable TokenUsage usage(dev.langchain4j.model.output.@Nullable TokenUsage reported) {
    if (reported == null) {
      return null;
    }
    int input = Protocol.count(reported.inputTokenCount());
    int output = Protocol.count(reported.outputTokenCount());
    int cached = 0;
    if (reported instanceof GoogleAiGeminiTokenUsage usage) {
      output += Protocol.count(usage.thoughtsTokenCount());
      cached = Math.min(input, Protocol.count(usage.cachedContentTokenCount()));
    }
    return input == 0 || output == 0 ? null : new TokenUsage(input, cached, output, false);
  }

  private static @Nullable String secret(CatalogModel target) {
    ApiKey key = target.provider().apiKey();
    return key == null ? null : key.reveal();
  }
}
