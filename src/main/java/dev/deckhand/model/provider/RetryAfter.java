package dev.deckhand.model.provider;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The {@code Retry-After} header: seconds or an HTTP date (RFC 9110, section 10.2.3). */
final class RetryAfter {
  private static final int LONGEST_NUMBER = 9;

  private RetryAfter() {}

  /** Time to wait from now; null when the value is neither form. A date in the past is no wait. */
  static @Nullable Duration parse(String value, Clock clock) {
    String text = value.strip();
    if (text.matches("\\d{1," + LONGEST_NUMBER + "}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(clock.instant(), date);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
