package dev.deckhand.testing.provider;

import dev.deckhand.model.ProviderKind;
import dev.deckhand.model.ToolCall;
import dev.deckhand.testing.provider.StubReply.Finish;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Speaks Anthropic's Messages API: 32 input tokens and 10 read from cache, 7 output tokens. */
public final class AnthropicStub extends ProviderStub {
  private static final String MESSAGE =
      "\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"stub\",";

  @Override
  public ProviderKind kind() {
    return ProviderKind.ANTHROPIC;
  }

  @Override
  public List<String> events(String text, Finish finish, boolean withUsage) {
    List<String> events = new ArrayList<>();
    events.add(
        event(
            "message_start",
            "\"message\":{"
                + MESSAGE
                + "\"content\":[],\"stop_reason\":null"
                + (withUsage ? ",\"usage\":" + usage(1) : "")
                + "}"));
    events.add(
        event(
            "content_block_start",
            "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}"));
    events.add("event: ping\ndata: {\"type\":\"ping\"}\n\n");
    StubText.pieces(text).forEach(piece -> events.add(textEvent(piece)));
    if (finish == Finish.NONE) {
      return events;
    }
    events.add(event("content_block_stop", "\"index\":0"));
    events.add(
        event(
            "message_delta",
            "\"delta\":{\"stop_reason\":"
                + reason(finish)
                + "}"
                + (withUsage ? ",\"usage\":{\"output_tokens\":7}" : "")));
    events.add("event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n");
    return events;
  }

  @Override
  public List<String> toolEvents(List<ToolCall> calls, Finish finish) {
    List<String> events = new ArrayList<>();
    events.add(
        event(
            "message_start",
            "\"message\":{" + MESSAGE + "\"content\":[],\"usage\":" + usage(1) + "}"));
    for (int i = 0; i < calls.size(); i++) {
      events.add(
          event(
              "content_block_start",
              "\"index\":" + i + ",\"content_block\":" + toolUse(calls.get(i), "{}")));
      int half = calls.get(i).arguments().length() / 2;
      events.add(arguments(i, calls.get(i).arguments().substring(0, half)));
      events.add(arguments(i, calls.get(i).arguments().substring(half)));
      events.add(event("content_block_stop", "\"index\":" + i));
    }
    if (finish != Finish.NONE) {
      events.add(
          event(
              "message_delta",
              "\"delta\":{\"stop_reason\":"
                  + toolReason(finish)
                  + "},\"usage\":{\"output_tokens\":7}"));
      events.add("event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n");
    }
    return events;
  }

  private static String arguments(int index, String piece) {
    return event(
        "content_block_delta",
        "\"index\":"
            + index
            + ",\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":"
            + StubText.quoted(piece)
            + "}");
  }

  @Override
  public String toolBody(List<ToolCall> calls, Finish finish) {
    return "{"
        + MESSAGE
        + "\"content\":["
        + calls.stream()
            .map(call -> toolUse(call, call.arguments()))
            .collect(Collectors.joining(","))
        + "],\"stop_reason\":"
        + toolReason(finish)
        + ",\"usage\":"
        + usage(7)
        + "}";
  }

  private static String toolUse(ToolCall call, String input) {
    return "{\"type\":\"tool_use\",\"id\":"
        + StubText.quoted(call.id())
        + ",\"name\":"
        + StubText.quoted(call.name())
        + ",\"input\":"
        + input
        + "}";
  }

  private static String toolReason(Finish finish) {
    return finish == Finish.STOP ? "\"tool_use\"" : reason(finish);
  }

  @Override
  public String body(String text, Finish finish, boolean withUsage) {
    return "{"
        + MESSAGE
        + "\"content\":[{\"type\":\"text\",\"text\":"
        + StubText.quoted(text)
        + "}],\"stop_reason\":"
        + reason(finish)
        + (withUsage ? ",\"usage\":" + usage(7) : "")
        + "}";
  }

  @Override
  public String openBody() {
    return "{" + MESSAGE + "\"content\":[{\"type\":\"text\",\"text\":\"";
  }

  @Override
  public String textEvent(String text) {
    return event(
        "content_block_delta",
        "\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":" + StubText.quoted(text) + "}");
  }

  @Override
  public String errorEvent(String message) {
    return "event: error\ndata: " + errorBody(529, message) + "\n\n";
  }

  @Override
  public String errorBody(int status, String message) {
    return "{\"type\":\"error\",\"error\":{\"type\":\"stub_error\",\"message\":"
        + StubText.quoted(message)
        + "}}";
  }

  private static String event(String name, String fields) {
    return "event: " + name + "\ndata: {\"type\":\"" + name + "\"," + fields + "}\n\n";
  }

  private static String usage(int output) {
    return "{\"input_tokens\":32,\"cache_creation_input_tokens\":0,\"cache_read_input_tokens\":10,"
        + "\"output_tokens\":"
        + output
        + "}";
  }

  private static String reason(Finish finish) {
    return switch (finish) {
      case STOP -> "\"end_turn\"";
      case LENGTH -> "\"max_tokens\"";
      case FILTER -> "\"refusal\"";
      case NONE -> "null";
    };
  }
}
