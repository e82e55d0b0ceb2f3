package dev.deckhand.model.provider;

import dev.deckhand.model.ReplyContent;
import dev.deckhand.model.ToolCall;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** LangChain4j's replies in our words. */
final class ReplyContents {
  /** Where LangChain4j keeps what Gemini wants back. */
  static final String SIGNATURE = "thinking_signature";

  private ReplyContents() {}

  /**
   * @param text what was heard of the reply, for when it never became one
   */
  static ReplyContent of(@Nullable AiMessage message, String text) {
    if (message == null || !message.hasToolExecutionRequests()) {
      return new ReplyContent.Text(text);
    }
    List<ToolCall> calls = new ArrayList<>();
    for (ToolExecutionRequest request : message.toolExecutionRequests()) {
      calls.add(call(request, calls.size() + 1));
    }
    Object signature = message.attributes().get(SIGNATURE);
    return new ReplyContent.Tools(text, calls, signature == null ? null : signature.toString());
  }

  /** Providers that know no ids for calls tell them apart by their order. */
  private static ToolCall call(ToolExecutionRequest request, int number) {
    String id = request.id();
    String name = request.name();
    String arguments = request.arguments();
    return new ToolCall(
        id == null || id.isBlank() ? "call_" + number : id,
        name == null || name.isBlank() ? "(unnamed)" : name,
        arguments == null || arguments.isBlank() ? "{}" : arguments);
  }
}
