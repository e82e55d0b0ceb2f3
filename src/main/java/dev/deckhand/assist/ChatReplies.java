package dev.deckhand.assist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.assist.fill.FillWishes;
import dev.deckhand.feature.Feature;
import dev.deckhand.model.JsonReply;
import dev.deckhand.plan.PlanSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON a chat model is asked to reply with, and how it is read. */
final class ChatReplies {
  private static final int MAX_CITATIONS = 100;

  private final ObjectMapper json = new ObjectMapper();

  /** The reply a feature wants: {@code answer} first, so that it can be shown while it arrives. */
  JsonReply wanted(Feature feature) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("answer", Map.of("type", "string"));
    properties.put("citations", citations());
    List<String> required = new ArrayList<>(List.of("answer", "citations"));
    if (feature.reply() == Feature.ReplyKind.PLAN) {
      properties.put("plan", PlanSchema.of(feature.host(), feature.verbs()));
      if (feature.byRows()) {
        properties.put("fill", FillWishes.schema());
      } else {
        required.add("plan");
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    try {
      String name = feature.id().replace('.', '-');
      return new JsonReply(name, json.writeValueAsString(schema), false, ChatReplies::problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> citations() {
    Map<String, Object> text = Map.of("type", "string");
    Map<String, Object> item =
        Map.of(
            "type",
            "object",
            "properties",
            Map.of("anchor", text, "text", text),
            "required",
            List.of("anchor", "text"),
            "additionalProperties",
            false);
    return Map.of("type", "array", "items", item);
  }

  private static Optional<String> problem(ObjectNode reply) {
    return reply.path("answer").isTextual()
        ? Optional.empty()
        : Optional.of("the object has no text \"answer\"");
  }

  /** The answer of a reply, each citation checked against the document. */
  Answer answer(ObjectNode reply, OpenDocument document) {
    List<Answer.Citation> citations = new ArrayList<>();
    for (JsonNode citation : reply.path("citations")) {
      if (citations.size() == MAX_CITATIONS) {
        break;
      }
      String anchor = citation.path("anchor").asText("");
      String text = citation.path("text").asText("");
      citations.add(document.cited(anchor, text));
    }
    return new Answer(reply.path("answer").asText(), citations);
  }
}
