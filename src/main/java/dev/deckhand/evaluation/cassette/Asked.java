package dev.deckhand.evaluation.cassette;

import dev.deckhand.context.DataChannel;
import dev.deckhand.document.Sha256;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.JsonReply;
import dev.deckhand.model.ToolCall;
import dev.deckhand.model.ToolSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What matters in a call to a model: two calls with the same are asked the same. The random marker
 * of document data and the limits of the call do not matter.
 *
 * @param reply name and strictness of the JSON that is wanted, or {@code null} for free text
 * @param schema of that JSON, or empty
 * @param tools one for each line
 */
record Asked(
    String model,
    String system,
    List<Said> messages,
    @Nullable String reply,
    String schema,
    String tools) {
  /** Stands in the place of the random marker. */
  static final String MARKER = "DATA";

  private static final int DIGITS = 16;

  Asked {
    messages = List.copyOf(messages);
  }

  /**
   * A message.
   *
   * @param role {@code user}, {@code assistant}, {@code calls} or {@code result}
   */
  record Said(String role, String text) {}

  static Asked of(ChatCall call) {
    JsonReply wanted = call.reply();
    return new Asked(
        call.model().toString(),
        call.systemPrompt(),
        call.messages().stream().map(Asked::said).toList(),
        wanted == null ? null : wanted.name() + (wanted.strict() ? " strict" : ""),
        wanted == null ? "" : wanted.schema(),
        call.tools().stream().map(Asked::line).collect(Collectors.joining("\n")));
  }

  private static Said said(ChatMessage message) {
    return switch (message) {
      case ChatMessage.User user -> new Said("user", told(user));
      case ChatMessage.Assistant(String text) -> new Said("assistant", text);
      case ChatMessage.ToolCalls calls ->
          new Said(
              "calls",
              calls.wanted().text()
                  + calls.wanted().calls().stream()
                      .map(call -> "\n" + line(call))
                      .collect(Collectors.joining()));
      case ChatMessage.ToolResult(ToolCall call, String text, boolean failed) ->
          new Said(
              "result",
              line(call) + (failed ? " failed: " : ": ") + DataChannel.remarked(text, MARKER));
    };
  }

  /** The text, and which pictures came with it. */
  private static String told(ChatMessage.User user) {
    return DataChannel.remarked(user.text(), MARKER)
        + user.pictures().stream()
            .map(picture -> "\n[%s, %s]".formatted(picture.label(), hash(picture.base64())))
            .collect(Collectors.joining());
  }

  private static String line(ToolCall call) {
    return call.name() + " " + call.arguments();
  }

  private static String line(ToolSpec tool) {
    return tool.name() + ": " + tool.description() + " " + tool.schema();
  }

  /** Tells it apart from other calls: digits of a SHA-256 over all of it. */
  String key() {
    StringBuilder all = new StringBuilder();
    add(all, model, system, reply == null ? "" : reply, schema, tools);
    messages.forEach(message -> add(all, message.role(), message.text()));
    return hash(all.toString());
  }

  /** Lengths come first, so that no two calls run together to the same. */
  private static void add(StringBuilder all, String... parts) {
    for (String part : parts) {
      all.append(part.length()).append(':').append(part);
    }
  }

  static String hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }

  /** The same without what is in the document. What the model said before is left out, too. */
  Asked redacted() {
    return new Asked(
        model,
        system,
        messages.stream().map(m -> new Said(m.role(), redacted(m))).toList(),
        reply,
        schema,
        tools);
  }

  private String redacted(Said said) {
    boolean first = said == messages.getFirst() && said.role().equals("user");
    return first ? DataChannel.without(said.text(), Asked::told) : told(said.text());
  }

  private static String told(String text) {
    return "[%d characters left out, %s]".formatted(text.length(), hash(text));
  }
}
