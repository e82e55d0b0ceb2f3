package dev.deckhand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what an operation's JSON leaves out although its records need it. */
final class PlanJsonRequired {
  private final List<String> missing = new ArrayList<>();

  private PlanJsonRequired() {}

  /** Paths such as {@code keys[0].column}. */
  static List<String> missing(JsonNode json, Class<?> record) {
    PlanJsonRequired required = new PlanJsonRequired();
    required.record(json, record, "");
    return required.missing;
  }

  private void record(JsonNode json, Class<?> record, String path) {
    for (RecordComponent component : record.getRecordComponents()) {
      String at = path + component.getName();
      if (json.hasNonNull(component.getName())) {
        value(json.get(component.getName()), component.getGenericType(), at);
      } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        missing.add(at);
      }
    }
  }

  private void value(JsonNode json, Type type, String path) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      for (int i = 0; i < json.size() && json.isArray(); i++) {
        value(json.get(i), generic.getActualTypeArguments()[0], path + "[" + i + "]");
      }
    } else if (type instanceof Class<?> plain && json.isObject()) {
      if (plain.isRecord()) {
        record(json, plain, path + ".");
      } else if (Variants.has(plain)) {
        Variants.type(plain, json.path(Variants.PROPERTY).asText())
            .ifPresent(variant -> record(json, variant, path + "."));
      }
    }
  }
}
