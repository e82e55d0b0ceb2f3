package dev.deckhand.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.document.Sha256;
import dev.deckhand.session.Idempotency;
import dev.deckhand.session.IdempotencyOutcome;
import dev.deckhand.session.StoredAnswer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Runs a changing request once per idempotency key and replays its first answer byte for byte. */
@Singleton
class Once {
  private final Idempotency idempotency;
  private final ObjectMapper json;

  Once(Idempotency idempotency, ObjectMapper json) {
    this.idempotency = idempotency;
    this.json = json;
  }

  /**
   * Runs a request.
   *
   * @param scope what is changed
   * @param request everything that tells this request from another one
   * @param work gives the body of a 200; a problem it throws is not kept
   */
  Response run(String scope, String key, Object request, Supplier<Object> work) {
    IdempotencyOutcome outcome =
        idempotency.execute(
            scope,
            key,
            Sha256.of(bytes(request)),
            () -> new StoredAnswer(200, MediaType.APPLICATION_JSON, bytes(work.get())));
    return switch (outcome) {
      case IdempotencyOutcome.Answered answered -> response(answered);
      case IdempotencyOutcome.Reused reused ->
          throw ProblemException.of(
              422,
              "idempotency-key-reused",
              "This Idempotency-Key was used for another request",
              "Send a new key with a new request");
      case IdempotencyOutcome.StillRunning running ->
          throw ProblemException.of(
              409,
              "still-running",
              "The first request with this Idempotency-Key is still running",
              "Wait a second and send it again with the same key");
    };
  }

  private static Response response(IdempotencyOutcome.Answered answered) {
    StoredAnswer answer = answered.answer();
    return Response.status(answer.status())
        .type(answer.contentType())
        .header("Idempotent-Replayed", answered.replayed())
        .entity(answer.body())
        .build();
  }

  private byte[] bytes(Object value) {
    try {
      return json.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
