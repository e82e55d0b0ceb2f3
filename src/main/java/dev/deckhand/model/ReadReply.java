package dev.deckhand.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a reply is what the call asked for. */
sealed interface ReadReply {
  /** It is; with its JSON when an object was asked for. */
  record Usable(ReplyContent content, @Nullable ObjectNode json) implements ReadReply {}

  /** The problem is in words for the model and starts in lower case. */
  record Unusable(String problem) implements ReadReply {}

  static ReadReply of(ReplyContent content, ChatCall call) {
    return switch (content) {
      case ReplyContent.Text text -> text(text, call.reply());
      case ReplyContent.Tools tools -> tools(tools, call);
    };
  }

  private static ReadReply text(ReplyContent.Text content, @Nullable JsonReply wanted) {
    if (wanted == null) {
      return new Usable(content, null);
    }
    try {
      ObjectNode json = StrictJson.parse(content.text());
      Optional<String> problem = wanted.check().apply(json);
      return problem.isPresent() ? new Unusable(problem.get()) : new Usable(content, json);
    } catch (StrictJson.NotOneObject e) {
      return new Unusable(String.valueOf(e.getMessage()));
    }
  }

  private static ReadReply tools(ReplyContent.Tools content, ChatCall call) {
    for (ToolCall tool : content.calls()) {
      if (call.tools().stream().noneMatch(spec -> spec.name().equals(tool.name()))) {
        return new Unusable("there is no tool " + tool.name());
      }
      try {
        StrictJson.parse(tool.arguments());
      } catch (StrictJson.NotOneObject e) {
        return new Unusable(
            "the arguments of " + tool.name() + " cannot be read: " + e.getMessage());
      }
    }
    return new Usable(content, null);
  }
}
