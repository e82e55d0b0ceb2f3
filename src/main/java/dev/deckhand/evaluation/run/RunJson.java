package dev.deckhand.evaluation.run;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.deckhand.ContractJson;

/** Runs and results as JSON. */
public final class RunJson {
  private static final ObjectMapper JSON = mapper();

  private RunJson() {}

  /** A run, indented for people; without pictures, which its report has. */
  public static String write(RunResult run) {
    RunResult lean = run.withoutPictures();
    return text(() -> JSON.writerWithDefaultPrettyPrinter().writeValueAsString(lean) + "\n");
  }

  /**
   * Reads what {@link #write} gave.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static RunResult readRun(String json) {
    return read(json, RunResult.class);
  }

  /** A result on one line; without U+0000, which PostgreSQL cannot hold. */
  public static String line(Played played) {
    return text(
        () ->
            JSON.writeValueAsString(played)
                .replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000", "$1\\\\ufffd"));
  }

  /**
   * Reads what {@link #line} gave.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static Played readPlayed(String json) {
    return read(json, Played.class);
  }

  /** Settings on one line. */
  public static String line(RunSettings settings) {
    return text(() -> JSON.writeValueAsString(settings));
  }

  /** Reads what {@link #line(RunSettings)} gave. */
  public static RunSettings readSettings(String json) {
    return read(json, RunSettings.class);
  }

  private interface Writing {
    String written() throws JsonProcessingException;
  }

  private static String text(Writing writing) {
    try {
      return writing.written();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A result that is no JSON", e);
    }
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "This is no " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    }
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    ContractJson.configure(mapper);
    return mapper;
  }
}
