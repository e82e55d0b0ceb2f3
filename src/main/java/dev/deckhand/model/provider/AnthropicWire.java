package dev.deckhand.model.provider;

import dev.deckhand.model.ToolSpec;
import java.util.List;

/** Anthropic's messages. */
record AnthropicWire() implements Wire {
  @Override
  public String request(String json, List<ToolSpec> tools) {
    return tools.isEmpty()
        ? json
        : ToolSchemas.put(Json.read(json), "/tools", "", "input_schema", tools).toString();
  }
}
