package dev.deckhand.calc;

/** A formula is nested, or recurses, too deeply for the stack it is evaluated on. */
final class TooDeepException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooDeepException() {
    super("nested too deeply", null, false, false);
  }
}
