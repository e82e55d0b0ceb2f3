package dev.deckhand.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends one request to a provider, once: no retry, no repair. */
public interface ChatTransport {
  Attempt send(Request request);

  /**
   * One request.
   *
   * @param reply the schema to send natively; null when the reply is text to the provider
   * @param sink null to take the reply in one piece
   */
  record Request(
      CatalogModel target,
      String systemPrompt,
      List<ChatMessage> messages,
      @Nullable JsonReply reply,
      List<ToolSpec> tools,
      @Nullable TextSink sink,
      ChatLimits limits,
      CallTime.Deadline deadline,
      CancelSignal cancel) {
    private static final long BYTES_PER_TOKEN = 4;

    /** Length of the prompt in UTF-8, with pictures as text that costs as much. */
    public long promptBytes() {
      long bytes = TokenUsage.bytes(systemPrompt);
      for (ChatMessage message : messages) {
        bytes += TokenUsage.bytes(message.text()) + message.pictureTokens() * BYTES_PER_TOKEN;
      }
      for (ToolSpec tool : tools) {
        bytes += TokenUsage.bytes(tool.description()) + TokenUsage.bytes(tool.schema());
      }
      return bytes + (reply == null ? 0 : TokenUsage.bytes(reply.schema()));
    }
  }

  /** How one request ended. */
  sealed interface Attempt {
    TokenUsage usage();

    /** The provider said that the reply is complete. */
    record Answered(ReplyContent content, TokenUsage usage) implements Attempt {}

    /**
     * No complete reply.
     *
     * @param heard whether the sink has received text of it
     */
    record Failed(ModelFailure failure, TokenUsage usage, boolean heard) implements Attempt {}
  }
}
