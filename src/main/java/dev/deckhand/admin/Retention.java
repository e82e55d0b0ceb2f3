package dev.deckhand.admin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long what users leave behind is kept. Component names are part of the HTTP contract.
 *
 * @param sessionDays days after its last use after which a session is deleted with its documents,
 *     versions and turns; {@code null} for never
 * @param sentTextDays days after which the exact texts sent to providers are deleted; {@code null}
 *     for as long as the session
 */
public record Retention(@Nullable Integer sessionDays, @Nullable Integer sentTextDays) {
  /** Nothing is deleted by itself. */
  public static final Retention FOREVER = new Retention(null, null);

  private static final int MAX_DAYS = 3650;

  /** What cannot be; empty when all is well. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    check("sessions", sessionDays, problems);
    check("sent texts", sentTextDays, problems);
    return problems;
  }

  private static void check(String what, @Nullable Integer days, List<String> problems) {
    if (days != null && (days < 1 || days > MAX_DAYS)) {
      problems.add(what + " are kept for 1 to " + MAX_DAYS + " days, not " + days);
    }
  }
}
