package dev.deckhand.plan;

import dev.deckhand.document.Host;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON schema of edit plans (draft 2020-12), derived from the operation records. */
public final class PlanSchema {
  private PlanSchema() {}

  /** The schema of a plan that may use the given verbs, as nested maps and lists. */
  public static Map<String, Object> of(Host host, Collection<String> verbs) {
    List<Object> operations = new ArrayList<>();
    for (String verb : verbs.stream().sorted().toList()) {
      Class<? extends Operation> type =
          OperationVerbs.type(host, verb)
              .orElseThrow(() -> new IllegalArgumentException("No operation " + verb));
      operations.add(operation(verb, type));
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("summary", Map.of("type", "string"));
    properties.put("operations", array(Map.of("anyOf", operations)));
    return object(properties, List.of("summary", "operations"));
  }

  private static Map<String, Object> operation(String verb, Class<? extends Operation> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>(List.of("id", "op"));
    properties.put("id", Map.of("type", "string"));
    properties.put("op", Map.of("type", "string", "enum", List.of(verb)));
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getName().equals("id")) {
        continue;
      }
      properties.put(component.getName(), schema(component.getGenericType()));
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(component.getName());
      }
    }
    return object(properties, required);
  }

  private static Map<String, Object> schema(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == Map.class
          ? Map.of("type", "object", "additionalProperties", schema(arguments[1]))
          : array(schema(arguments[0]));
    }
    return plain((Class<?>) type);
  }

  private static Map<String, Object> plain(Class<?> type) {
    if (type == String.class) {
      return Map.of("type", "string");
    }
    if (type == Boolean.class) {
      return Map.of("type", "boolean");
    }
    if (type == Integer.class) {
      return Map.of("type", "integer");
    }
    if (type == Double.class) {
      return Map.of("type", "number");
    }
    if (type == ProposedValue.class) {
      return value();
    }
    if (type == LineSize.class) {
      Map<String, Object> auto = Map.of("type", "string", "enum", List.of("auto"));
      return Map.of("anyOf", List.of(Map.of("type", "number"), auto));
    }
    if (type.isEnum()) {
      return Map.of("type", "string", "enum", names(type));
    }
    if (type.isRecord()) {
      return record(type, new LinkedHashMap<>());
    }
    if (Variants.has(type)) {
      return Map.of("anyOf", Variants.of(type).stream().map(PlanSchema::variant).toList());
    }
    throw new IllegalArgumentException("No JSON schema for " + type);
  }

  private static List<String> names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ConstantNames.of((Enum<?>) constant))
        .toList();
  }

  private static Map<String, Object> variant(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(
        Variants.PROPERTY, Map.of("type", "string", "enum", List.of(Variants.name(type))));
    return record(type, properties);
  }

  private static Map<String, Object> record(Class<?> type, Map<String, Object> properties) {
    List<String> required = new ArrayList<>(properties.keySet());
    for (RecordComponent component : type.getRecordComponents()) {
      properties.put(component.getName(), schema(component.getGenericType()));
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(component.getName());
      }
    }
    return object(properties, required);
  }

  private static Map<String, Object> value() {
    Map<String, Object> date = object(Map.of("date", Map.of("type", "string")), List.of("date"));
    return Map.of(
        "anyOf",
        List.of(
            Map.of("type", "number"),
            Map.of("type", "string"),
            Map.of("type", "boolean"),
            Map.of("type", "null"),
            date));
  }

  private static Map<String, Object> array(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    object.put("required", required);
    object.put("additionalProperties", false);
    return object;
  }
}
