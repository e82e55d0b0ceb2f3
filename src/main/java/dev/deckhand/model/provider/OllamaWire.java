package dev.deckhand.model.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.model.ToolSpec;
import dev.langchain4j.model.output.FinishReason;
import java.util.List;

/**
 * Ollama's messages: lines of JSON, of which the last one is marked as done. LangChain4j takes a
 * reply with tool calls for complete even when it was cut off, and merges calls of one reply that
 * carry no index.
 */
final class OllamaWire implements Wire {
  private int calls;

  @Override
  public String request(String json, List<ToolSpec> tools) {
    return tools.isEmpty()
        ? json
        : ToolSchemas.put(Json.read(json), "/tools", "/function", "parameters", tools).toString();
  }

  @Override
  public String received(Exchange exchange, String json) {
    if (!(Json.read(json) instanceof ObjectNode reply)) {
      return json;
    }
    if (reply.path("done").asBoolean()) {
      String reason = reply.path("done_reason").asText("");
      switch (reason) {
        case "stop" -> exchange.finish(FinishReason.STOP);
        case "length" -> exchange.finish(FinishReason.LENGTH);
        case "" -> {}
        default -> exchange.finish(FinishReason.OTHER);
      }
    }
    JsonNode wanted = reply.at("/message/tool_calls");
    for (JsonNode call : wanted) {
      if (call.path("function") instanceof ObjectNode function) {
        function.put("index", calls++);
      }
    }
    return wanted.isEmpty() ? json : reply.toString();
  }

  @Override
  public boolean lines() {
    return true;
  }

  @Override
  public boolean tellsFinish() {
    return true;
  }
}
