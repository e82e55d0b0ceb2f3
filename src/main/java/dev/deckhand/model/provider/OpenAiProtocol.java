package dev.deckhand.model.provider;

import dev.deckhand.model.ApiKey;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.JsonReply;
import dev.deckhand.model.TokenUsage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import org.jspecify.annotations.Nullable;

/** OpenAI's chat completions. The output limit is sent as {@code max_completion_tokens}. */
record OpenAiProtocol() implements Protocol {
  @Override
  public ChatModel chat(CatalogModel target, @Nullable JsonReply reply, HttpClientBuilder http) {
    return new OpenAiChatModel.OpenAiChatModelBuilder()
        .httpClientBuilder(http)
        .baseUrl(target.provider().baseAddress().toString())
        .apiKey(secret(target))
        .modelName(target.model().id())
        .maxCompletionTokens(target.model().maxOutputTokens())
        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
        .strictJsonSchema(reply != null && reply.strict())
        .maxRetries(0)
        .build();
  }

  @Override
  public StreamingChatModel streaming(
      CatalogModel target, @Nullable JsonReply reply, HttpClientBuilder http) {
    return new OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder()
        .httpClientBuilder(http)
        .baseUrl(target.provider().baseAddress().toString())
        .apiKey(secret(target))
        .modelName(target.model().id())
        .maxCompletionTokens(target.model().maxOutputTokens())
        .strictJsonSchema(reply != null && reply.strict())
        .build();
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

  private static @Nullable String secret(CatalogModel target) {
    ApiKey key = target.provider().apiKey();
    return key == null ? null : key.reveal();
  }
}
