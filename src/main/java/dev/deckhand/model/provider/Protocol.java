package dev.deckhand.model.provider;

import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.JsonReply;
import dev.deckhand.model.TokenUsage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import org.jspecify.annotations.Nullable;

/** LangChain4j's models for one wire protocol; made for one request, which is cheap. */
sealed interface Protocol permits OpenAiProtocol, AnthropicProtocol {
  ChatModel chat(CatalogModel target, @Nullable JsonReply reply, HttpClientBuilder http);

  StreamingChatModel streaming(
      CatalogModel target, @Nullable JsonReply reply, HttpClientBuilder http);

  /** The provider's own count; null when it gave none. */
  @Nullable TokenUsage usage(dev.langchain4j.model.output.@Nullable TokenUsage reported);

  /** Null and zero both mean that the provider did not count. */
  static int count(@Nullable Integer tokens) {
    return tokens == null ? 0 : Math.max(0, tokens);
  }
}
