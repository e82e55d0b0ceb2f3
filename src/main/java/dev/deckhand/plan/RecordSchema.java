package dev.deckhand.plan;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON schemas (draft 2020-12) of records, as nested maps and lists. A component that may be {@code
 * null} may be left out; every other one is required; nothing else is allowed.
 */
public final class RecordSchema {
  private RecordSchema() {}

  /** The schema of a record, or of anything a record may be made of. */
  public static Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == Map.class
          ? Map.of("type", "object", "additionalProperties", of(arguments[1]))
          : array(of(arguments[0]));
    }
    return plain((Class<?>) type);
  }

  /** The schema of a record that a property tells apart from others by a name. */
  public static Map<String, Object> named(String property, String name, Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(property, oneOf(List.of(name)));
    return record(type, properties);
  }

  /** A text that is one of some. */
  public static Map<String, Object> oneOf(List<String> texts) {
    return Map.of("type", "string", "enum", texts);
  }

  public static Map<String, Object> array(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  /** An object with these properties and no others. */
  public static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    object.put("required", required);
    object.put("additionalProperties", false);
    return object;
  }

  private static Map<String, Object> record(Class<?> type, Map<String, Object> properties) {
    List<String> required = new ArrayList<>(properties.keySet());
    add(type, properties, required);
    return object(properties, required);
  }

  /** Adds a record's components to the properties that are there already. */
  static void add(Class<?> type, Map<String, Object> properties, List<String> required) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (properties.containsKey(component.getName())) {
        continue;
      }
      properties.put(component.getName(), of(component.getGenericType()));
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(component.getName());
      }
    }
  }

  private static Map<String, Object> plain(Class<?> type) {
    if (type == String.class) {
      return Map.of("type", "string");
    }
    if (type == Boolean.class) {
      return Map.of("type", "boolean");
    }
    if (type == Integer.class || type == long.class) {
      return Map.of("type", "integer");
    }
    if (type == Double.class) {
      return Map.of("type", "number");
    }
    if (type == ProposedValue.class) {
      return value();
    }
    if (type == LineSize.class) {
      return Map.of("anyOf", List.of(Map.of("type", "number"), oneOf(List.of("auto"))));
    }
    if (type.isEnum()) {
      return oneOf(names(type));
    }
    if (type.isRecord()) {
      return record(type, new LinkedHashMap<>());
    }
    if (Variants.has(type)) {
      return Map.of("anyOf", Variants.of(type).stream().map(RecordSchema::variant).toList());
    }
    throw new IllegalArgumentException("No JSON schema for " + type);
  }

  private static Map<String, Object> variant(Class<?> type) {
    return named(Variants.PROPERTY, Variants.name(type), type);
  }

  private static List<String> names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ConstantNames.of((Enum<?>) constant))
        .toList();
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
}
