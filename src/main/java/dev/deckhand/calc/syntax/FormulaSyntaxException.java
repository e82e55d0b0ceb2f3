package dev.deckhand.calc.syntax;

/** A text that is no formula. The message is meant for the person who wrote the formula. */
public final class FormulaSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int position;

  /**
   * @param position zero-based index of the character where reading stopped
   * @param message what was expected or found there
   */
  public FormulaSyntaxException(int position, String message) {
    super("At character " + (position + 1) + ": " + message);
    this.position = position;
  }

  /** Zero-based index into the formula's text. */
  public int position() {
    return position;
  }
}
