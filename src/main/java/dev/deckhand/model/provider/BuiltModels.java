package dev.deckhand.model.provider;

import dev.deckhand.model.CatalogModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * LangChain4j's models, which are dear to make, kept for as long as settings stay the same. Changed
 * settings make another entry; when too many have gathered all are dropped.
 */
final class BuiltModels {
  private static final int MOST = 500;

  private record Key(CatalogModel target, boolean strict) {}

  private final Map<Key, ChatModel> whole = new ConcurrentHashMap<>();
  private final Map<Key, StreamingChatModel> streaming = new ConcurrentHashMap<>();
  private final FixedHttpClient http;

  BuiltModels(FixedHttpClient http) {
    this.http = http;
  }

  ChatModel whole(CatalogModel target, boolean strict, Protocol protocol) {
    return get(whole, new Key(target, strict), key -> protocol.chat(key.target, strict, http));
  }

  StreamingChatModel streaming(CatalogModel target, boolean strict, Protocol protocol) {
    return get(
        streaming, new Key(target, strict), key -> protocol.streaming(key.target, strict, http));
  }

  private static <M> M get(Map<Key, M> models, Key key, Function<Key, M> build) {
    if (models.size() > MOST) {
      models.clear();
    }
    return models.computeIfAbsent(key, build);
  }
}
