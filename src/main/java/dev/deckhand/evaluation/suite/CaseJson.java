package dev.deckhand.evaluation.suite;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.CheckNames;
import java.util.Objects;

/** Checks and variants as suites write them. */
public final class CaseJson {
  private static final ObjectMapper MAPPER =
      Pieces.MAPPER.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  private CaseJson() {}

  /** A check as an object with its name in front. */
  public static ObjectNode json(Check check) {
    return named(CheckNames.PROPERTY, CheckNames.of(check.getClass()), check);
  }

  /** A variant as an object with its name in front. */
  public static ObjectNode json(Variant variant) {
    return named(Variants.PROPERTY, Variants.name(variant.getClass()), variant);
  }

  private static ObjectNode named(String property, String name, Object value) {
    ObjectNode json = MAPPER.createObjectNode().put(property, name);
    json.setAll((ObjectNode) MAPPER.valueToTree(value));
    return json;
  }

  /**
   * A check from its object.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Check check(JsonNode json) {
    ObjectNode fields = json.deepCopy();
    String name = fields.path(CheckNames.PROPERTY).asText();
    fields.remove(CheckNames.PROPERTY);
    try {
      return MAPPER.treeToValue(fields, Objects.requireNonNull(CheckNames.all().get(name), name));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No check: " + e.getMessage(), e);
    }
  }
}
