package dev.deckhand.testing.provider;

import dev.deckhand.model.ProviderKind;
import dev.deckhand.model.ToolCall;
import dev.deckhand.testing.provider.StubReply.Finish;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Speaks Google's generateContent and streamGenerateContent: 42 prompt tokens (10 cached), 5 tokens
 * of text and 2 of thoughts.
 */
public final class GeminiStub extends ProviderStub {
  private static final String USAGE =
      ",\"usageMetadata\":{\"promptTokenCount\":42,\"candidatesTokenCount\":5,"
          + "\"totalTokenCount\":49,\"cachedContentTokenCount\":10,\"thoughtsTokenCount\":2}";

  @Override
  public ProviderKind kind() {
    return ProviderKind.GEMINI;
  }

  @Override
  public List<String> events(String text, Finish finish, boolean withUsage) {
    List<String> events = new ArrayList<>();
    events.add(event(reply("{\"text\":\"Thinking.\",\"thought\":true}", Finish.NONE, false)));
    StubText.pieces(text).forEach(piece -> events.add(textEvent(piece)));
    if (finish != Finish.NONE) {
      events.add(event(reply("{\"text\":\"\"}", finish, withUsage)));
    }
    return events;
  }

  @Override
  public List<String> toolEvents(List<ToolCall> calls, Finish finish) {
    List<String> events = new ArrayList<>();
    for (ToolCall call : calls) {
      events.add(event(reply(part(call), Finish.NONE, false)));
    }
    if (finish != Finish.NONE) {
      events.add(event(reply("{\"text\":\"\"}", finish, true)));
    }
    return events;
  }

  @Override
  public String body(String text, Finish finish, boolean withUsage) {
    int half = text.length() / 2;
    String parts =
        "{\"text\":\"Thinking.\",\"thought\":true},{\"text\":"
            + StubText.quoted(text.substring(0, half))
            + "},{\"text\":"
            + StubText.quoted(text.substring(half))
            + "}";
    return reply(parts, finish, withUsage);
  }

  @Override
  public String toolBody(List<ToolCall> calls, Finish finish) {
    return reply(
        calls.stream().map(GeminiStub::part).collect(Collectors.joining(",")), finish, true);
  }

  @Override
  public String openBody() {
    return "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"";
  }

  @Override
  public String textEvent(String text) {
    return event(reply("{\"text\":" + StubText.quoted(text) + "}", Finish.NONE, false));
  }

  @Override
  public String errorEvent(String message) {
    return event(errorBody(503, message));
  }

  @Override
  public String errorBody(int status, String message) {
    return "{\"error\":{\"code\":"
        + status
        + ",\"message\":"
        + StubText.quoted(message)
        + ",\"status\":\"UNAVAILABLE\"}}";
  }

  private static String part(ToolCall call) {
    return "{\"functionCall\":{\"name\":"
        + StubText.quoted(call.name())
        + ",\"args\":"
        + call.arguments()
        + "},\"thoughtSignature\":\"c2lnbg==\"}";
  }

  private static String reply(String parts, Finish finish, boolean withUsage) {
    return "{\"candidates\":[{\"content\":{\"parts\":["
        + parts
        + "],\"role\":\"model\"},"
        + reason(finish)
        + "\"index\":0}]"
        + (withUsage ? USAGE : "")
        + ",\"modelVersion\":\"stub\",\"responseId\":\"r1\"}";
  }

  private static String event(String data) {
    return "data: " + data + "\r\n\r\n";
  }

  private static String reason(Finish finish) {
    return switch (finish) {
      case STOP -> "\"finishReason\":\"STOP\",";
      case LENGTH -> "\"finishReason\":\"MAX_TOKENS\",";
      case FILTER -> "\"finishReason\":\"SAFETY\",";
      case NONE -> "";
    };
  }
}
