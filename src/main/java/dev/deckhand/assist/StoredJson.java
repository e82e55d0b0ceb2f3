package dev.deckhand.assist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Turns and receipts as the database keeps them. */
final class StoredJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private StoredJson() {}

  /** JSON without U+0000, which PostgreSQL cannot hold in a jsonb text. */
  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value)
          .replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000", "$1\\\\ufffd");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "A " + value.getClass().getSimpleName() + " that is no JSON", e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "A stored " + type.getSimpleName() + " that cannot be read back", e);
    }
  }
}
