package dev.deckhand.model.provider;

import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.JsonReply;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our call in LangChain4j's words. */
final class ChatRequests {
  private ChatRequests() {}

  static ChatRequest of(
      String systemPrompt, List<ChatMessage> messages, @Nullable JsonReply reply) {
    List<dev.langchain4j.data.message.ChatMessage> all = new ArrayList<>();
    all.add(SystemMessage.from(systemPrompt));
    for (ChatMessage message : messages) {
      all.add(
          switch (message.role()) {
            case USER -> UserMessage.from(message.text());
            case ASSISTANT -> AiMessage.from(message.text());
          });
    }
    ChatRequest.Builder builder = ChatRequest.builder().messages(all);
    return reply == null ? builder.build() : builder.responseFormat(format(reply)).build();
  }

  private static ResponseFormat format(JsonReply reply) {
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(
            JsonSchema.builder()
                .name(reply.name())
                .rootElement(JsonRawSchema.from(reply.schema()))
                .build())
        .build();
  }
}
