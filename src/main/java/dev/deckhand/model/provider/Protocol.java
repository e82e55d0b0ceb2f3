package dev.deckhand.model.provider;

import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.TokenUsage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import org.jspecify.annotations.Nullable;

/** LangChain4j's models for one wire protocol. */
sealed interface Protocol
    permits OpenAiProtocol, AnthropicProtocol, GeminiProtocol, OllamaProtocol {
  static Protocol of(CatalogModel target) {
    return switch (target.provider().kind()) {
      case OPENAI, XAI, OPENAI_COMPATIBLE -> OpenAiProtocol.STANDARD;
      case AZURE_OPENAI -> OpenAiProtocol.AZURE;
      case MISTRAL -> OpenAiProtocol.MISTRAL;
      case ANTHROPIC -> new AnthropicProtocol();
      case GEMINI -> new GeminiProtocol();
      case OLLAMA -> new OllamaProtocol();
    };
  }

  /**
   * The model for replies in one piece.
   *
   * @param strict whether a schema is enforced to the letter where the protocol lets one choose
   */
  ChatModel chat(CatalogModel target, boolean strict, HttpClientBuilder http);

  StreamingChatModel streaming(CatalogModel target, boolean strict, HttpClientBuilder http);

  /** For one exchange. */
  Wire wire();

  /** The provider's own count; null when it gave none. */
  @Nullable TokenUsage usage(dev.langchain4j.model.output.@Nullable TokenUsage reported);

  /** Null and zero both mean that the provider did not count. */
  static int count(@Nullable Integer tokens) {
    return tokens == null ? 0 : Math.max(0, tokens);
  }
}
