package dev.deckhand.calc.value;

/** A formula's value cannot be known here; no function of the formula may swallow this. */
public final class NotEvaluatedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean circular;

  public NotEvaluatedException(String reason) {
    this(reason, false);
  }

  /**
   * @param circular whether a cell depends on itself
   */
  public NotEvaluatedException(String reason, boolean circular) {
    super(reason, null, false, false);
    this.circular = circular;
  }

  public boolean isCircular() {
    return circular;
  }

  /** Why, as the end of a sentence. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
