package dev.deckhand.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question to a chat model.
 *
 * @param systemPrompt what the model is told before the conversation
 * @param messages the conversation, ending with the user's message to answer
 * @param reply null when the reply is free text
 */
public record ChatCall(
    ModelRef model,
    String systemPrompt,
    List<ChatMessage> messages,
    @Nullable JsonReply reply,
    ChatLimits limits) {
  public ChatCall {
    if (systemPrompt.isBlank()) {
      throw new IllegalArgumentException("a call needs a system prompt");
    }
    messages = List.copyOf(messages);
    if (messages.isEmpty() || messages.getLast().role() != ChatMessage.Role.USER) {
      throw new IllegalArgumentException("a conversation ends with the user's message");
    }
  }

  public static ChatCall text(ModelRef model, String systemPrompt, String userPrompt) {
    return new ChatCall(
        model, systemPrompt, List.of(ChatMessage.user(userPrompt)), null, ChatLimits.STANDARD);
  }

  public static ChatCall json(
      ModelRef model, String systemPrompt, String userPrompt, JsonReply reply) {
    return new ChatCall(
        model, systemPrompt, List.of(ChatMessage.user(userPrompt)), reply, ChatLimits.STANDARD);
  }

  public ChatCall within(ChatLimits other) {
    return new ChatCall(model, systemPrompt, messages, reply, other);
  }
}
