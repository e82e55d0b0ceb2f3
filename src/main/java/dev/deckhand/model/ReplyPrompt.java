package dev.deckhand.model;

/** What a model is told about the JSON it must write. */
final class ReplyPrompt {
  private ReplyPrompt() {}

  /** For models that cannot be sent a schema: the end of the system prompt. */
  static String schema(JsonReply reply) {
    return """


        Reply with exactly one JSON object and nothing else: no explanation, no code fence.
        It must match this JSON schema:
        """
        + reply.schema();
  }

  static String of(String problem, ReplyContent content) {
    return switch (content) {
      case ReplyContent.Text _ ->
          """
          Your reply could not be used: %s.
          Reply again with exactly one corrected JSON object and nothing else."""
              .formatted(problem);
      case ReplyContent.Tools _ ->
          "Your tool call could not be used: %s. Call the tool again, corrected."
              .formatted(problem);
    };
  }

  /** What the model said, as a message it is shown again. */
  static String echo(ReplyContent content) {
    return switch (content) {
      case ReplyContent.Text(String text) -> text;
      case ReplyContent.Tools tools -> new ChatMessage.ToolCalls(tools).text();
    };
  }
}
