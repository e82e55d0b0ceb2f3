package dev.deckhand.assist.fill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON schemas of fills. */
final class FillSchema {
  private static final Map<String, Object> TEXT = Map.of("type", "string");

  private FillSchema() {}

  /** What is to be filled. */
  static Map<String, Object> wish() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("reads", Map.of("type", "array", "items", TEXT));
    properties.put("writes", TEXT);
    properties.put("header", TEXT);
    properties.put(
        "kind", Map.of("type", "string", "enum", List.of("text", "number", "date", "boolean")));
    properties.put("allowed", Map.of("type", "array", "items", TEXT));
    return object(properties, List.of("reads", "writes", "header", "kind", "allowed"));
  }

  /** One result for each value; texts throughout, as not every provider takes mixed types. */
  static Map<String, Object> results(List<String> allowed) {
    Map<String, Object> result = new LinkedHashMap<>(TEXT);
    if (!allowed.isEmpty()) {
      List<String> all = new ArrayList<>(allowed);
      all.add("");
      result.put("enum", all);
    }
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", Map.of("type", "integer"));
    item.put("result", result);
    Map<String, Object> items =
        Map.of("type", "array", "items", object(item, List.of("id", "result")));
    return object(Map.of("results", items), List.of("results"));
  }

  private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }
}
