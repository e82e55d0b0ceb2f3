package dev.deckhand.model.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelFailure.Kind;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What an HTTP status other than 2xx, or an error object, means. */
final class StatusFailures {
  private StatusFailures() {}

  static ModelFailure of(
      int status, @Nullable String retryAfter, String body, Exchange exchange, Clock clock) {
    JsonNode error = error(body);
    String said = said(error);
    String detail =
        exchange.detail("answered with status " + status + (said.isEmpty() ? "" : ": " + said));
    String asked = retryAfter == null ? retryDelay(error) : retryAfter;
    return new ModelFailure(
        kind(status, body, error), detail, asked == null ? null : RetryAfter.parse(asked, clock));
  }

  private static Kind kind(int status, String body, JsonNode error) {
    return switch (status) {
      case 400 -> rejected(body, error);
      case 401 -> Kind.UNAUTHORISED;
      case 403 -> Kind.FORBIDDEN;
      case 429 -> Kind.RATE_LIMITED;
      case 408, 409, 425 -> Kind.PROVIDER_ERROR;
      default -> status >= 500 ? Kind.PROVIDER_ERROR : Kind.REJECTED_REQUEST;
    };
  }

  /** Gemini answers so to an unknown key, and Azure to a prompt it does not like. */
  private static Kind rejected(String body, JsonNode error) {
    if (body.contains("\"API_KEY_INVALID\"")) {
      return Kind.UNAUTHORISED;
    }
    return error.path("code").asText().equals("content_filter")
        ? Kind.FILTERED
        : Kind.REJECTED_REQUEST;
  }

  /** Gemini's form of Retry-After: {@code "retryDelay": "34s"} among the details. */
  private static @Nullable String retryDelay(JsonNode error) {
    for (JsonNode detail : error.path("details")) {
      String delay = detail.path("retryDelay").asText("");
      if (delay.endsWith("s")) {
        return delay.substring(0, delay.length() - 1);
      }
    }
    return null;
  }

  /** The message of a vendor's error object; empty when the text holds none. */
  static String errorMessage(String json) {
    return said(error(json));
  }

  /** Whether the text is an error object, with or without a message. */
  static boolean isError(String json) {
    JsonNode error = error(json);
    return !error.isMissingNode() && !error.isNull();
  }

  private static JsonNode error(String json) {
    return json.contains("\"error\"") ? Json.read(json).path("error") : MissingNode.getInstance();
  }

  private static String said(JsonNode error) {
    return error.isTextual() ? error.asText() : error.path("message").asText("");
  }
}
