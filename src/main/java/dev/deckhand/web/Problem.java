package dev.deckhand.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.deckhand.plan.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457) with a stable code.
 *
 * @param type always {@code about:blank}: the code tells problems apart
 * @param status HTTP status
 * @param detail what happened and where
 * @param nextStep what to do about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @Nullable String nextStep,
    @Nullable List<Violation> violations) {

  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(int status, String code, String detail, @Nullable String nextStep) {
    return new Problem("about:blank", title(status), status, detail, code, nextStep, null);
  }

  Problem with(List<Violation> found) {
    return new Problem(type, title, status, detail, code, nextStep, List.copyOf(found));
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad request";
      case 401 -> "Not signed in";
      case 403 -> "Not allowed";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 406 -> "Not acceptable";
      case 409 -> "Conflict";
      case 412 -> "Changed meanwhile";
      case 413 -> "Too large";
      case 415 -> "Unsupported file";
      case 422 -> "Cannot be done as asked";
      case 428 -> "Precondition required";
      case 503 -> "Not available right now";
      default -> status < 500 ? "Request refused" : "Something broke in Deckhand";
    };
  }
}
