package dev.deckhand.plan;

import dev.deckhand.document.Invisible;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands against a plan, or that the user must know or agree to. What people read of
 * it holds no invisible characters: they are written out, so that nothing can hide in a question.
 *
 * @param code stable, lower case with dashes
 * @param message names the place and the next step
 * @param anchor the cell, range, slide or shape it is about
 * @param operation id of the operation it is about
 * @param consent for {@link Severity#CONSENT}: the string to send back with apply
 */
public record Violation(
    String code,
    String message,
    @Nullable String anchor,
    @Nullable String operation,
    Severity severity,
    @Nullable String consent) {

  public Violation {
    if ((severity == Severity.CONSENT) != (consent != null)) {
      throw new IllegalArgumentException("A consent string goes with severity consent: " + code);
    }
    message = Invisible.show(message);
    operation = operation == null ? null : Invisible.show(operation);
    consent = consent == null ? null : Invisible.show(consent);
  }

  /** How much it weighs. */
  public enum Severity {
    /** The plan cannot run. */
    ERROR,
    /** The plan runs only when the consent string comes back with apply. */
    CONSENT,
    /** Shown. */
    WARNING
  }

  public static Violation error(
      String code, String message, @Nullable String anchor, @Nullable String operation) {
    return new Violation(code, message, anchor, operation, Severity.ERROR, null);
  }

  public static Violation warning(
      String code, String message, @Nullable String anchor, @Nullable String operation) {
    return new Violation(code, message, anchor, operation, Severity.WARNING, null);
  }

  /** A consent whose string is the code and the anchor, as in {@code overwrite:Sales!F2:F9}. */
  public static Violation consent(String code, String message, String anchor, String operation) {
    return new Violation(code, message, anchor, operation, Severity.CONSENT, code + ":" + anchor);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
