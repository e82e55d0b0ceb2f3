package dev.deckhand.testing.provider;

import dev.deckhand.model.ProviderKind;
import dev.deckhand.model.ToolCall;
import dev.deckhand.testing.provider.StubReply.Finish;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Speaks OpenAI's chat completions: 42 prompt tokens (10 cached), 7 completion tokens. */
public final class OpenAiStub extends ProviderStub {
  private static final String ENVELOPE =
      "\"id\":\"chatcmpl-1\",\"created\":1790000000,\"model\":\"stub\",";
  private static final String USAGE =
      "{\"prompt_tokens\":42,\"completion_tokens\":7,\"total_tokens\":49,"
          + "\"prompt_tokens_details\":{\"cached_tokens\":10}}";

  @Override
  public ProviderKind kind() {
    return ProviderKind.OPENAI_COMPATIBLE;
  }

  @Override
  public List<String> events(String text, Finish finish, boolean withUsage) {
    List<String> events = new ArrayList<>();
    events.add(chunk("{\"role\":\"assistant\",\"content\":\"\"}", "null"));
    StubText.pieces(text).forEach(piece -> events.add(textEvent(piece)));
    if (finish == Finish.NONE) {
      return events;
    }
    events.add(chunk("{}", reason(finish)));
    if (withUsage) {
      events.add(
          event(
              "{"
                  + ENVELOPE
                  + "\"object\":\"chat.completion.chunk\",\"choices\":[],\"usage\":"
                  + USAGE
                  + "}"));
    }
    events.add(event("[DONE]"));
    return events;
  }

  @Override
  public List<String> toolEvents(List<ToolCall> calls, Finish finish) {
    List<String> events = new ArrayList<>();
    events.add(chunk("{\"role\":\"assistant\",\"content\":null}", "null"));
    for (int i = 0; i < calls.size(); i++) {
      ToolCall call = calls.get(i);
      int half = call.arguments().length() / 2;
      events.add(
          toolChunk(
              i,
              "\"id\":"
                  + StubText.quoted(call.id())
                  + ",\"type\":\"function\",\"function\":{\"name\":"
                  + StubText.quoted(call.name())
                  + ",\"arguments\":\"\"}"));
      events.add(arguments(i, call.arguments().substring(0, half)));
      events.add(arguments(i, call.arguments().substring(half)));
    }
    if (finish != Finish.NONE) {
      events.add(chunk("{}", finish == Finish.STOP ? "\"tool_calls\"" : reason(finish)));
      events.add(event("{" + ENVELOPE + "\"choices\":[],\"usage\":" + USAGE + "}"));
      events.add(event("[DONE]"));
    }
    return events;
  }

  private static String arguments(int index, String piece) {
    return toolChunk(index, "\"function\":{\"arguments\":" + StubText.quoted(piece) + "}");
  }

  private static String toolChunk(int index, String fields) {
    return chunk("{\"tool_calls\":[{\"index\":" + index + "," + fields + "}]}", "null");
  }

  @Override
  public String toolBody(List<ToolCall> calls, Finish finish) {
    String tools =
        calls.stream()
            .map(
                call ->
                    "{\"id\":"
                        + StubText.quoted(call.id())
                        + ",\"type\":\"function\",\"function\":{\"name\":"
                        + StubText.quoted(call.name())
                        + ",\"arguments\":"
                        + StubText.quoted(call.arguments())
                        + "}}")
            .collect(Collectors.joining(","));
    return "{"
        + ENVELOPE
        + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":null,"
        + "\"tool_calls\":["
        + tools
        + "]},\"finish_reason\":"
        + (finish == Finish.STOP ? "\"tool_calls\"" : reason(finish))
        + "}],\"usage\":"
        + USAGE
        + "}";
  }

  @Override
  public String body(String text, Finish finish, boolean withUsage) {
    return "{"
        + ENVELOPE
        + "\"object\":\"chat.completion\",\"choices\":[{\"index\":0,\"message\":"
        + "{\"role\":\"assistant\",\"content\":"
        + StubText.quoted(text)
        + "},\"finish_reason\":"
        + reason(finish)
        + "}]"
        + (withUsage ? ",\"usage\":" + USAGE : "")
        + "}";
  }

  @Override
  public String openBody() {
    return "{" + ENVELOPE + "\"choices\":[{\"index\":0,\"message\":{\"content\":\"";
  }

  @Override
  public String textEvent(String text) {
    return chunk("{\"content\":" + StubText.quoted(text) + "}", "null");
  }

  @Override
  public String errorEvent(String message) {
    return event(errorBody(500, message));
  }

  @Override
  public String errorBody(int status, String message) {
    return "{\"error\":{\"message\":"
        + StubText.quoted(message)
        + ",\"type\":\"stub\",\"code\":"
        + status
        + "}}";
  }

  private static String chunk(String delta, String finish) {
    return event(
        "{"
            + ENVELOPE
            + "\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,"
            + "\"delta\":"
            + delta
            + ",\"finish_reason\":"
            + finish
            + "}]}");
  }

  private static String event(String data) {
    return "data: " + data + "\n\n";
  }

  private static String reason(Finish finish) {
    return switch (finish) {
      case STOP -> "\"stop\"";
      case LENGTH -> "\"length\"";
      case FILTER -> "\"content_filter\"";
      case NONE -> "null";
    };
  }
}
