package dev.deckhand.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers a changing request must carry. */
final class Preconditions {
  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");
  private static final int MAX_KEY = 255;

  private Preconditions() {}

  /** The version an {@code If-Match} header names (RFC 9110, 13.1.1). */
  static int version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.of(
          428,
          "precondition-required",
          "The request does not say which version it changes",
          "Send the version you looked at as If-Match: \"3\"");
    }
    Matcher version = ETAG.matcher(ifMatch.strip());
    if (!version.matches()) {
      throw ProblemException.of(
          400,
          "if-match-unreadable",
          "If-Match is " + ifMatch + ", not one version",
          "Send the version you looked at as If-Match: \"3\"");
    }
    return Integer.parseInt(version.group(1));
  }

  /** The {@code Idempotency-Key} header, a name the client gives the request. */
  static String key(@Nullable String key) {
    if (key == null || key.isBlank() || key.length() > MAX_KEY) {
      throw ProblemException.of(
          400,
          "idempotency-key-missing",
          "The request needs an Idempotency-Key of 1 to " + MAX_KEY + " characters",
          "Send a new UUID as Idempotency-Key, and the same one when you send the request again");
    }
    return key.strip();
  }

  static ProblemException settingsChanged(int current) {
    return ProblemException.of(
        412,
        "revision-changed",
        "The settings are at revision " + current + " now",
        "Load them again, look at what changed, and send the request again");
  }

  static ProblemException changed(int current) {
    return ProblemException.of(
        412,
        "version-changed",
        "The document is at version " + current + " now",
        "Load it again, look at the preview for that version, and apply again");
  }
}
