package dev.deckhand.model.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.model.ToolSpec;
import java.util.List;

/**
 * OpenAI's messages.
 *
 * @param streamOptions whether the provider takes {@code stream_options}; Mistral refuses requests
 *     that have it and sends usage without being asked
 */
record OpenAiWire(boolean streamOptions) implements Wire {
  @Override
  public String request(String json, List<ToolSpec> tools) {
    if (tools.isEmpty() && streamOptions) {
      return json;
    }
    ObjectNode request =
        ToolSchemas.put(Json.read(json), "/tools", "/function", "parameters", tools);
    if (!streamOptions) {
      request.remove("stream_options");
    }
    return request.toString();
  }
}
