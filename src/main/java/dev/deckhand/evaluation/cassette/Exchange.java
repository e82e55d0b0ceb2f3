package dev.deckhand.evaluation.cassette;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ReplyContent;
import dev.deckhand.model.StrictJson;
import dev.deckhand.model.TokenUsage;
import dev.deckhand.model.ToolCall;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One exchange as its file has it. Long texts that many exchanges share, such as prompts and
 * schemas, lie in files of their own, named by their hashes.
 *
 * @param cassette version of this form
 * @param key of what was asked
 * @param system name of the file with the system prompt
 * @param schema name of the file with the schema of the reply; {@code null} for none
 * @param tools name of the file with the tools; {@code null} for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Exchange(
    int cassette,
    String key,
    String model,
    String system,
    @Nullable String reply,
    @Nullable String schema,
    @Nullable String tools,
    List<Asked.Said> messages,
    Outcome outcome) {
  static final int VERSION = 1;

  Exchange {
    messages = List.copyOf(messages);
  }

  /**
   * How it ended: with JSON, text, tool calls or a failure.
   *
   * @param json the reply as indented JSON
   * @param signature of the tool calls, as the provider gave it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Outcome(
      @Nullable String json,
      @Nullable String text,
      @Nullable List<ToolCall> calls,
      @Nullable String signature,
      ModelFailure.@Nullable Kind failure,
      @Nullable String detail,
      TokenUsage usage,
      long latencyMs,
      int attempts) {

    static Outcome of(ChatOutcome outcome) {
      TokenUsage usage = outcome.usage();
      long took = outcome.latency().toMillis();
      int tries = outcome.attempts();
      return switch (outcome) {
        case ChatOutcome.Reply reply -> {
          String json = indented(reply);
          yield new Outcome(
              json, json == null ? reply.text() : null, null, null, null, null, usage, took, tries);
        }
        case ChatOutcome.ToolsWanted(ReplyContent.Tools wanted, _, _, _) ->
            new Outcome(
                null,
                wanted.text(),
                wanted.calls(),
                wanted.signature(),
                null,
                null,
                usage,
                took,
                tries);
        case ChatOutcome.Failed(ModelFailure failure, _, _, _) ->
            new Outcome(
                null, null, null, null, failure.kind(), failure.detail(), usage, took, tries);
      };
    }

    /** Only where the very same text comes back from it. */
    private static @Nullable String indented(ChatOutcome.Reply reply) {
      ObjectNode json = reply.json();
      if (json == null) {
        return null;
      }
      String indented = json.toPrettyString();
      return StrictJson.parse(indented).toString().equals(reply.text()) ? indented : null;
    }

    /** The outcome again, for the call it was recorded for. */
    ChatOutcome again(ChatCall call) {
      Duration took = Duration.ofMillis(latencyMs);
      if (failure != null) {
        ModelFailure again = new ModelFailure(failure, detail == null ? "" : detail);
        return new ChatOutcome.Failed(again, usage, took, attempts);
      }
      if (calls != null) {
        ReplyContent.Tools wanted =
            new ReplyContent.Tools(text == null ? "" : text, calls, signature);
        return new ChatOutcome.ToolsWanted(wanted, usage, took, attempts);
      }
      String said = text == null ? "" : text;
      if (json == null && call.reply() == null) {
        return new ChatOutcome.Reply(said, null, usage, took, attempts);
      }
      ObjectNode read = StrictJson.parse(json == null ? said : json);
      return new ChatOutcome.Reply(
          json == null ? said : read.toString(), read, usage, took, attempts);
    }
  }
}
