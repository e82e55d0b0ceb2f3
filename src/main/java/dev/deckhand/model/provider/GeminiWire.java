package dev.deckhand.model.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.ToolSpec;
import dev.langchain4j.model.output.FinishReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gemini's messages. LangChain4j takes a reply with tool calls for complete whatever its finish
 * reason, breaks on replies without finish reason or usage and on reasons it does not know, and
 * puts blank lines between the parts of a text; so replies are mended before it reads them.
 */
record GeminiWire() implements Wire {
  @Override
  public String request(String json, List<ToolSpec> tools) {
    if (tools.isEmpty()) {
      return json;
    }
    return ToolSchemas.put(
            Json.read(json), "/tools/0/functionDeclarations", "", "parametersJsonSchema", tools)
        .toString();
  }

  @Override
  public String received(Exchange exchange, String json) {
    if (!(Json.read(json) instanceof ObjectNode reply)) {
      return json;
    }
    if (reply.at("/promptFeedback/blockReason").isTextual()) {
      throw exchange.stop(
          Kind.FILTERED, "withheld its reply: " + reply.at("/promptFeedback/blockReason").asText());
    }
    if (reply.at("/candidates/0") instanceof ObjectNode candidate) {
      FinishReason reason = reason(candidate.path("finishReason").asText(null));
      if (reason != null) {
        exchange.finish(reason);
      }
      if (reason == FinishReason.OTHER || (reason == null && !exchange.streams())) {
        candidate.put("finishReason", "OTHER");
      }
      if (candidate.at("/content/parts") instanceof ArrayNode parts) {
        joinTexts(parts);
      }
    }
    if (!exchange.streams() && !reply.path("usageMetadata").isObject()) {
      reply.putObject("usageMetadata");
    }
    return reply.toString();
  }

  @Override
  public boolean tellsFinish() {
    return true;
  }

  private static @Nullable FinishReason reason(@Nullable String text) {
    return switch (text) {
      case null -> null;
      case "STOP" -> FinishReason.STOP;
      case "MAX_TOKENS" -> FinishReason.LENGTH;
      case "SAFETY", "RECITATION", "LANGUAGE", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII" ->
          FinishReason.CONTENT_FILTER;
      default -> FinishReason.OTHER;
    };
  }

  /** Makes one part of texts that follow each other; thoughts stay apart. */
  private static void joinTexts(ArrayNode parts) {
    for (int i = parts.size() - 1; i > 0; i--) {
      if (isText(parts.get(i)) && isText(parts.get(i - 1))) {
        ObjectNode before = (ObjectNode) parts.get(i - 1);
        before.put("text", before.path("text").asText() + parts.get(i).path("text").asText());
        parts.remove(i);
      }
    }
  }

  private static boolean isText(JsonNode part) {
    return part.path("text").isTextual()
        && !part.path("thought").asBoolean()
        && !part.has("thoughtSignature");
  }
}
