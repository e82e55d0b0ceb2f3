package dev.deckhand.model.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.model.ToolSpec;
import java.util.List;

/**
 * Puts the schemas of tools into a request as they are; LangChain4j would keep only the keywords it
 * knows.
 */
final class ToolSchemas {
  private ToolSchemas() {}

  /**
   * Replaces what LangChain4j wrote.
   *
   * @param tools pointer to the list of tools in the request
   * @param tool pointer within each to the object that has its name
   * @param field that holds the schema; {@code parameters} of that object is dropped
   */
  static ObjectNode put(
      JsonNode request, String tools, String tool, String field, List<ToolSpec> specs) {
    for (JsonNode entry : request.at(tools)) {
      if (entry.at(tool) instanceof ObjectNode node) {
        for (ToolSpec spec : specs) {
          if (spec.name().equals(node.path("name").asText())) {
            node.remove("parameters");
            node.set(field, Json.read(spec.schema()));
          }
        }
      }
    }
    return (ObjectNode) request;
  }
}
