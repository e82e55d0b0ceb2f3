package dev.deckhand.testing.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;

/**
 * A request as a stub received it.
 *
 * @param headers by name in lower case
 */
public record StubRequest(
    String method, String path, Map<String, String> headers, String body, Instant received) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  public JsonNode json() {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the request's body is not JSON: " + body, e);
    }
  }

  public boolean streamed() {
    return path.contains(":streamGenerateContent") || json().path("stream").asBoolean();
  }
}
