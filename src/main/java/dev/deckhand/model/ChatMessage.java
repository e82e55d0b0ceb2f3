package dev.deckhand.model;

/** One message of a conversation with a chat model. */
public record ChatMessage(Role role, String text) {
  /** Who speaks. The system prompt is not a message, see {@link ChatCall#systemPrompt()}. */
  public enum Role {
    USER,
    ASSISTANT
  }

  public ChatMessage {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a chat message needs text");
    }
  }

  public static ChatMessage user(String text) {
    return new ChatMessage(Role.USER, text);
  }

  public static ChatMessage assistant(String text) {
    return new ChatMessage(Role.ASSISTANT, text);
  }
}
