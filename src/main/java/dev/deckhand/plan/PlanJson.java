package dev.deckhand.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.Host;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the JSON form of edit plans, the contract between models, users and Deckhand.
 */
public final class PlanJson {
  /** Most operations in one plan. */
  public static final int MAX_OPERATIONS = 500;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new PlanJsonModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .serializationInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
          .build();

  private PlanJson() {}

  /** How a mapper reads and writes what plans are made of: values, formats, rules, paragraphs. */
  public static Module module() {
    return new PlanJsonModule();
  }

  /**
   * What an object leaves out although its record needs it, as paths such as {@code
   * keys[0].column}.
   */
  public static List<String> missing(JsonNode json, Class<?> type) {
    return PlanJsonRequired.missing(json, type);
  }

  /** What reading a plan gave. */
  public sealed interface Reading {
    record Read(EditPlan plan) implements Reading {}

    /** Every mistake found, so that they can be mended in one go. */
    record Unreadable(List<Violation> violations) implements Reading {
      public Unreadable {
        violations = List.copyOf(violations);
      }
    }
  }

  /** Reads a plan for one kind of document from text. */
  public static Reading read(Host host, String json) {
    try {
      return read(host, MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      return new Reading.Unreadable(
          List.of(invalid("The plan is not valid JSON: " + e.getOriginalMessage(), null)));
    }
  }

  /** Reads a plan from a JSON object with {@code summary} and {@code operations}. */
  public static Reading read(Host host, @Nullable JsonNode json) {
    List<Violation> violations = new ArrayList<>();
    if (json == null || !json.isObject() || !json.path("operations").isArray()) {
      return new Reading.Unreadable(
          List.of(invalid("A plan is an object with summary and an operations array", null)));
    }
    JsonNode list = json.get("operations");
    if (list.size() > MAX_OPERATIONS) {
      return new Reading.Unreadable(
          List.of(invalid("A plan has at most " + MAX_OPERATIONS + " operations", null)));
    }
    List<Operation> operations = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      Operation operation = operation(host, list.get(i), i + 1, violations);
      if (operation != null && !ids.add(operation.id())) {
        violations.add(invalid("Two operations have the id " + operation.id(), operation.id()));
      }
      if (operation != null) {
        operations.add(operation);
      }
    }
    return violations.isEmpty()
        ? new Reading.Read(new EditPlan(json.path("summary").asText(""), operations))
        : new Reading.Unreadable(violations);
  }

  /** The JSON form of a plan. */
  public static ObjectNode write(EditPlan plan) {
    ObjectNode json = MAPPER.createObjectNode().put("summary", plan.summary());
    ArrayNode operations = json.putArray("operations");
    for (Operation operation : plan.operations()) {
      ObjectNode fields = MAPPER.valueToTree(operation);
      ObjectNode ordered = operations.addObject();
      ordered.put("id", operation.id()).put("op", OperationVerbs.verb(operation.getClass()));
      ordered.setAll(fields);
    }
    return json;
  }

  private static @Nullable Operation operation(
      Host host, JsonNode node, int place, List<Violation> violations) {
    String id = node.path("id").asText(String.valueOf(place));
    if (!node.isObject()) {
      violations.add(invalid("Operation " + place + " is not an object", id));
      return null;
    }
    String verb = node.path("op").asText("");
    Class<? extends Operation> type = OperationVerbs.type(host, verb).orElse(null);
    if (type == null) {
      violations.add(unknown(host, verb, id));
      return null;
    }
    ObjectNode fields = ((ObjectNode) node).deepCopy();
    fields.remove("op");
    fields.put("id", id);
    List<String> missing = PlanJsonRequired.missing(fields, type);
    for (String property : missing) {
      violations.add(invalid(verb + " needs \"" + property + "\"", id));
    }
    return missing.isEmpty() ? record(fields, type, verb, violations) : null;
  }

  private static Violation unknown(Host host, String verb, String id) {
    String known = String.join(", ", OperationVerbs.of(host).keySet());
    for (Host other : Host.values()) {
      if (OperationVerbs.type(other, verb).isPresent()) {
        String message = verb + " is not for this kind of document; known here are " + known;
        return Violation.error("wrong-document", message, null, id);
      }
    }
    String message = "There is no operation \"" + verb + "\"; known are " + known;
    return Violation.error("unknown-operation", message, null, id);
  }

  private static @Nullable Operation record(
      ObjectNode fields, Class<? extends Operation> type, String verb, List<Violation> violations) {
    try {
      return MAPPER.treeToValue(fields, type);
    } catch (JsonProcessingException e) {
      String where = e instanceof JsonMappingException m ? path(m) : "";
      violations.add(
          invalid(verb + where + ": " + e.getOriginalMessage(), fields.path("id").asText()));
      return null;
    }
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      path.append(
          step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
    }
    return path.toString();
  }

  private static Violation invalid(String message, @Nullable String operation) {
    return Violation.error("plan-unreadable", message, null, operation);
  }
}
