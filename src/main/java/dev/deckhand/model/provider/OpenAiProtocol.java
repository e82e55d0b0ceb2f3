package dev.deckhand.model.provider;

import dev.deckhand.model.ApiKey;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.TokenUsage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * OpenAI's chat completions, which many providers speak with small differences.
 *
 * @param keyHeader header for the key; null for {@code Authorization: Bearer}
 * @param oldLimit whether the output limit is {@code max_tokens}, not {@code max_completion_tokens}
 * @param streamOptions whether {@code stream_options} may be sent
 * @param path what base addresses end with; appended where it is missing
 */
record OpenAiProtocol(
    @Nullable String keyHeader, boolean oldLimit, boolean streamOptions, String path)
    implements Protocol {
  static final OpenAiProtocol STANDARD = new OpenAiProtocol(null, false, true, "");
  static final OpenAiProtocol AZURE = new OpenAiProtocol("api-key", false, true, "/openai/v1");
  static final OpenAiProtocol MISTRAL = new OpenAiProtocol(null, true, false, "");

  @Override
  public ChatModel chat(CatalogModel target, boolean strict, HttpClientBuilder http) {
    Integer limit = target.model().maxOutputTokens();
    return new OpenAiChatModel.OpenAiChatModelBuilder()
        .httpClientBuilder(http)
        .baseUrl(address(target))
        .apiKey(bearer(target))
        .customHeaders(headers(target))
        .modelName(target.model().id())
        .maxTokens(oldLimit ? limit : null)
        .maxCompletionTokens(oldLimit ? null : limit)
        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
        .strictJsonSchema(strict)
        .maxRetries(0)
        .build();
  }

  @Override
  public StreamingChatModel streaming(CatalogModel target, boolean strict, HttpClientBuilder http) {
    Integer limit = target.model().maxOutputTokens();
    return new OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder()
        .httpClientBuilder(http)
        .baseUrl(address(target))
        .apiKey(bearer(target))
        .customHeaders(headers(target))
        .modelName(target.model().id())
        .maxTokens(oldLimit ? limit : null)
        .maxCompletionTokens(oldLimit ? null : limit)
        .strictJsonSchema(strict)
        .build();
  }

  @Override
  public Wire wire() {
    return new OpenAiWire(streamOptions);
  }

  @Override
  public @Nullable TokenUsage usage(dev.langchain4j.model.output.@Nullable TokenUsage reported) {
    if (reported == null) {
      return null;
    }
    int input = Protocol.count(reported.inputTokenCount());
    int output = Protocol.count(reported.outputTokenCount());
    return input == 0 || output == 0
        ? null
        : new TokenUsage(input, Math.min(input, cached(reported)), output, false);
  }

  private static int cached(dev.langchain4j.model.output.TokenUsage reported) {
    return reported instanceof OpenAiTokenUsage usage && usage.inputTokensDetails() != null
        ? Protocol.count(usage.inputTokensDetails().cachedTokens())
        : 0;
  }

  String address(CatalogModel target) {
    return Addresses.ending(target.provider().baseAddress(), path);
  }

  private @Nullable String bearer(CatalogModel target) {
    ApiKey key = target.provider().apiKey();
    return key == null || keyHeader != null ? null : key.reveal();
  }

  private Map<String, String> headers(CatalogModel target) {
    ApiKey key = target.provider().apiKey();
    return key == null || keyHeader == null ? Map.of() : Map.of(keyHeader, key.reveal());
  }
}
