package dev.deckhand.model;

import java.util.List;

/** One message of a conversation with a chat model. The system prompt is not one. */
public sealed interface ChatMessage {
  /** What it costs to send: the text of it, names and arguments of tools included. */
  String text();

  /** The pictures that are sent with it. */
  default List<ChatPicture> pictures() {
    return List.of();
  }

  /** What its pictures cost to send, about; its text comes on top. */
  default int pictureTokens() {
    return pictures().stream().mapToInt(ChatPicture::tokens).sum();
  }

  /**
   * What the user says.
   *
   * @param pictures only for models that read pictures
   */
  record User(String text, List<ChatPicture> pictures) implements ChatMessage {
    public User {
      requireText(text);
      pictures = List.copyOf(pictures);
    }

    public User(String text) {
      this(text, List.of());
    }
  }

  /** What the model said. */
  record Assistant(String text) implements ChatMessage {
    public Assistant {
      requireText(text);
    }
  }

  /** The model asked for tools; each call is answered by a {@link ToolResult} that follows. */
  record ToolCalls(ReplyContent.Tools wanted) implements ChatMessage {
    @Override
    public String text() {
      StringBuilder text = new StringBuilder(wanted.text());
      for (ToolCall call : wanted.calls()) {
        text.append(call.name()).append(call.arguments());
      }
      return text.toString();
    }
  }

  /**
   * What a tool gave.
   *
   * @param call the call it answers
   * @param text the result, or why there is none
   * @param failed whether the tool failed
   */
  record ToolResult(ToolCall call, String text, boolean failed) implements ChatMessage {
    public ToolResult {
      requireText(text);
    }
  }

  static ChatMessage user(String text) {
    return new User(text);
  }

  static ChatMessage assistant(String text) {
    return new Assistant(text);
  }

  private static void requireText(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a chat message needs text");
    }
  }
}
