package dev.deckhand.calc.value;

/** A formula's value cannot be known here; no function of the formula may swallow this. */
public final class NotEvaluatedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotEvaluatedException(String reason) {
    super(reason, null, false, false);
  }

  /** Why, as the end of a sentence. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
