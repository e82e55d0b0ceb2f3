package dev.deckhand.testing.provider;

import dev.deckhand.model.ProviderKind;
import dev.deckhand.model.ToolCall;
import dev.deckhand.testing.provider.StubReply.Finish;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Speaks Ollama's /api/chat: 42 prompt tokens, 7 tokens of reply; streams are lines of JSON. */
public final class OllamaStub extends ProviderStub {
  private static final String ENVELOPE =
      "\"model\":\"stub\",\"created_at\":\"2026-11-23T10:00:00.000000Z\",";

  @Override
  public ProviderKind kind() {
    return ProviderKind.OLLAMA;
  }

  @Override
  public String streamType() {
    return "application/x-ndjson";
  }

  @Override
  public List<String> events(String text, Finish finish, boolean withUsage) {
    List<String> events = new ArrayList<>();
    StubText.pieces(text).forEach(piece -> events.add(textEvent(piece)));
    if (finish != Finish.NONE) {
      events.add(reply("\"\"", end(finish, withUsage)) + "\n");
    }
    return events;
  }

  @Override
  public List<String> toolEvents(List<ToolCall> calls, Finish finish) {
    List<String> events = new ArrayList<>();
    for (ToolCall call : calls) {
      events.add(reply("\"\"," + tools(List.of(call)), "\"done\":false") + "\n");
    }
    if (finish != Finish.NONE) {
      events.add(reply("\"\"", end(finish, true)) + "\n");
    }
    return events;
  }

  @Override
  public String body(String text, Finish finish, boolean withUsage) {
    return reply(StubText.quoted(text), end(finish, withUsage));
  }

  @Override
  public String toolBody(List<ToolCall> calls, Finish finish) {
    return reply("\"\"," + tools(calls), end(finish, true));
  }

  @Override
  public String openBody() {
    return "{" + ENVELOPE + "\"message\":{\"role\":\"assistant\",\"content\":\"";
  }

  @Override
  public String textEvent(String text) {
    return reply(StubText.quoted(text), "\"done\":false") + "\n";
  }

  @Override
  public String errorEvent(String message) {
    return errorBody(500, message) + "\n";
  }

  @Override
  public String errorBody(int status, String message) {
    return "{\"error\":" + StubText.quoted(message) + "}";
  }

  private static String tools(List<ToolCall> calls) {
    return calls.stream()
        .map(
            call ->
                "{\"function\":{\"name\":"
                    + StubText.quoted(call.name())
                    + ",\"arguments\":"
                    + call.arguments()
                    + "}}")
        .collect(Collectors.joining(",", "\"tool_calls\":[", "]"));
  }

  private static String reply(String content, String rest) {
    return "{"
        + ENVELOPE
        + "\"message\":{\"role\":\"assistant\",\"content\":"
        + content
        + "},"
        + rest
        + "}";
  }

  private static String end(Finish finish, boolean withUsage) {
    return reason(finish)
        + "\"done\":true"
        + (withUsage ? ",\"prompt_eval_count\":42,\"eval_count\":7" : "");
  }

  private static String reason(Finish finish) {
    return switch (finish) {
      case STOP -> "\"done_reason\":\"stop\",";
      case LENGTH -> "\"done_reason\":\"length\",";
      case FILTER -> "\"done_reason\":\"content_filter\",";
      case NONE -> "";
    };
  }
}
