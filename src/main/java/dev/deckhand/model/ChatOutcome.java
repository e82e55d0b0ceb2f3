package dev.deckhand.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a call ended. Usage is what all its tries cost together, the failed ones included. */
public sealed interface ChatOutcome {
  TokenUsage usage();

  /** From the first try to the outcome. */
  Duration latency();

  /** Requests sent to the provider. */
  int attempts();

  /**
   * A complete reply.
   *
   * @param text the reply; for a JSON reply the object alone, without fence or surrounding blanks
   * @param json the parsed object when the call asked for JSON, else null
   */
  record Reply(
      String text, @Nullable ObjectNode json, TokenUsage usage, Duration latency, int attempts)
      implements ChatOutcome {}

  /**
   * The model wants tools to be run; only for calls that offer some. Their names are among the
   * offered ones and their arguments are JSON objects; whether these fit the schemas is the
   * caller's to check.
   */
  record ToolsWanted(ReplyContent.Tools wanted, TokenUsage usage, Duration latency, int attempts)
      implements ChatOutcome {}

  /** No usable reply. */
  record Failed(ModelFailure failure, TokenUsage usage, Duration latency, int attempts)
      implements ChatOutcome {}
}
