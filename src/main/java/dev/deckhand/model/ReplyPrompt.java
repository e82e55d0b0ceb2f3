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

  static String of(String problem) {
    return """
        Your reply could not be used: %s.
        Reply again with exactly one corrected JSON object and nothing else."""
        .formatted(problem);
  }
}
