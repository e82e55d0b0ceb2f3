package dev.deckhand.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.deckhand.admin.SettingsProblem;
import dev.deckhand.admin.secret.SecretProblem;
import dev.deckhand.document.DocumentProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that reaches the edge into a problem; none shows a stack trace. */
final class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response problem(ProblemException e) {
    return response(e.problem());
  }

  @ServerExceptionMapper
  Response document(DocumentProblem e) {
    return response(of(e));
  }

  /** The problem a refused document is told as. */
  static Problem of(DocumentProblem e) {
    int status =
        switch (e.code()) {
          case TOO_LARGE -> 413;
          case UNSUPPORTED_FORMAT, LEGACY_FORMAT, BINARY_WORKBOOK, RENAMED -> 415;
          case ENCRYPTED, TRUNCATED, BROKEN, HOSTILE, EMPTY, UNSUPPORTED_CONTENT -> 422;
        };
    String code = e.code().id();
    return Problem.of(status, code, e.getMessage() + "", e.nextStep());
  }

  @ServerExceptionMapper
  Response settings(SettingsProblem e) {
    int status =
        switch (e.code()) {
          case "not-found" -> 404;
          case "configuration-unreadable" -> 400;
          case "set-by-operator", "nothing-to-undo", "provider-exists" -> 409;
          default -> 422;
        };
    return response(Problem.of(status, e.code(), e.getMessage() + "", e.nextStep()));
  }

  @ServerExceptionMapper
  Response secret(SecretProblem e) {
    return response(
        Problem.of(
            409,
            "keys-sealed",
            "Keys that were kept cannot be opened: " + e.getMessage(),
            "Start with the master key they were sealed with, or give the keys again"));
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException e) {
    String detail =
        e.getConstraintViolations().stream()
            .map(ProblemMappers::said)
            .sorted()
            .collect(Collectors.joining("; "));
    return response(
        Problem.of(400, "invalid-request", detail, "Mend the request and send it again"));
  }

  private static String said(ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    return path.substring(path.lastIndexOf('.') + 1) + " " + violation.getMessage();
  }

  /** More particular than the framework's own mapper, which would answer without a code. */
  @ServerExceptionMapper
  Response mismatched(MismatchedInputException e) {
    return unreadable(e);
  }

  @ServerExceptionMapper
  Response unreadable(JacksonException e) {
    String where =
        e instanceof JsonMappingException m && !m.getPath().isEmpty()
            ? " at " + m.getPath().getLast().getFieldName()
            : "";
    String detail =
        "The body is not the JSON this address takes" + where + ": " + e.getOriginalMessage();
    return response(
        Problem.of(400, "unreadable-json", detail, "Mend the request and send it again"));
  }

  @ServerExceptionMapper
  Response status(WebApplicationException e) {
    if (e.getCause() instanceof JacksonException json) {
      return unreadable(json);
    }
    int status = e.getResponse().getStatus();
    String code =
        switch (status) {
          case 404 -> "not-found";
          case 405 -> "method-not-allowed";
          case 413 -> "too-large";
          case 415 -> "unsupported-media-type";
          default -> "request-refused";
        };
    return response(Problem.of(status, code, e.getMessage() + "", null));
  }

  /** Our own files fail as unchecked exceptions: this is a request that could not be read. */
  @ServerExceptionMapper
  Response cut(IOException e) {
    return response(
        Problem.of(
            400,
            "upload-incomplete",
            "The form ends before its last boundary: " + e.getMessage(),
            "Send the whole form again, with the file in the part named file"));
  }

  @ServerExceptionMapper
  Response broken(Throwable e) {
    LOG.error("A request ended in an error nobody expected", e);
    return response(
        Problem.of(
            500,
            "internal",
            "Something broke while this was worked on; nothing was changed",
            "Try again; the service's log has the details"));
  }

  static Response response(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
  }
}
