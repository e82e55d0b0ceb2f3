package dev.deckhand.model.provider;

import dev.deckhand.model.ApiKey;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.TokenUsage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Anthropic's Messages API, which demands a key and an output limit with every request. */
record AnthropicProtocol() implements Protocol {
  private static final int OUTPUT_TOKENS = 8192;

  @Override
  public ChatModel chat(CatalogModel target, boolean strict, HttpClientBuilder http) {
    return new AnthropicChatModel.AnthropicChatModelBuilder()
        .httpClientBuilder(http)
        .baseUrl(Addresses.ending(target.provider().baseAddress(), ""))
        .apiKey(secret(target))
        .modelName(target.model().id())
        .maxTokens(outputTokens(target))
        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
        .maxRetries(0)
        .build();
  }

  @Override
  public StreamingChatModel streaming(CatalogModel target, boolean strict, HttpClientBuilder http) {
    return new AnthropicStreamingChatModel.AnthropicStreamingChatModelBuilder()
        .httpClientBuilder(http)
        .baseUrl(Addresses.ending(target.provider().baseAddress(), ""))
        .apiKey(secret(target))
        .modelName(target.model().id())
        .maxTokens(outputTokens(target))
        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
        .build();
  }

  @Override
  public Wire wire() {
    return new AnthropicWire();
  }

  /** Anthropic counts cached tokens apart; here they are part of the input. */
  @Override
  public @Nullable TokenUsage usage(dev.langchain4j.model.output.@Nullable TokenUsage reported) {
    if (reported == null) {
      return null;
    }
    int input = Protocol.count(reported.inputTokenCount());
    int output = Protocol.count(reported.outputTokenCount());
    int read = 0;
    int written = 0;
    if (reported instanceof AnthropicTokenUsage usage) {
      read = Protocol.count(usage.cacheReadInputTokens());
      written = Protocol.count(usage.cacheCreationInputTokens());
    }
    int all = input + read + written;
    return all == 0 || output == 0 ? null : new TokenUsage(all, read, output, false);
  }

  private static int outputTokens(CatalogModel target) {
    return Objects.requireNonNullElse(target.model().maxOutputTokens(), OUTPUT_TOKENS);
  }

  private static String secret(CatalogModel target) {
    ApiKey key = Objects.requireNonNull(target.provider().apiKey(), "settings require a key");
    return key.reveal();
  }
}
