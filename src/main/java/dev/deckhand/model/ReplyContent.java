package dev.deckhand.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a complete reply of a model says. */
public sealed interface ReplyContent {
  /** The text of it; may be empty beside tool calls. */
  String text();

  /** An answer. */
  record Text(String text) implements ReplyContent {}

  /**
   * Tools to be run before the model goes on.
   *
   * @param text what it said with it; mostly empty
   * @param calls at least one
   * @param signature what the provider wants back with the results, unread; null when nothing
   */
  record Tools(String text, List<ToolCall> calls, @Nullable String signature)
      implements ReplyContent {
    public Tools {
      calls = List.copyOf(calls);
      if (calls.isEmpty()) {
        throw new IllegalArgumentException("no tool is called");
      }
    }
  }
}
