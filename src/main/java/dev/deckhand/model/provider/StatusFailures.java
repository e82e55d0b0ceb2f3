package dev.deckhand.model.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelFailure.Kind;
import java.net.http.HttpHeaders;
import java.time.Clock;

/** What an HTTP status other than 2xx, or an error object, means. */
final class StatusFailures {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private StatusFailures() {}

  static ModelFailure of(
      int status, HttpHeaders headers, String body, Exchange exchange, Clock clock) {
    String said = errorMessage(body);
    String detail =
        exchange.detail("answered with status " + status + (said.isEmpty() ? "" : ": " + said));
    return new ModelFailure(
        kind(status),
        detail,
        headers
            .firstValue("Retry-After")
            .map(value -> RetryAfter.parse(value, clock))
            .orElse(null));
  }

  private static Kind kind(int status) {
    return switch (status) {
      case 401, 403 -> Kind.UNAUTHORISED;
      case 429 -> Kind.RATE_LIMITED;
      case 408, 409, 425 -> Kind.PROVIDER_ERROR;
      default -> status >= 500 ? Kind.PROVIDER_ERROR : Kind.REJECTED_REQUEST;
    };
  }

  /** The message of a vendor's error object; empty when the text holds none. */
  static String errorMessage(String json) {
    if (!json.contains("\"error\"")) {
      return "";
    }
    try {
      JsonNode error = MAPPER.readTree(json).path("error");
      return error.isTextual() ? error.asText() : error.path("message").asText("");
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  /** Whether the text is an error object, with or without a message. */
  static boolean isError(String json) {
    if (!json.contains("\"error\"")) {
      return false;
    }
    try {
      JsonNode error = MAPPER.readTree(json).path("error");
      return !error.isMissingNode() && !error.isNull();
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
