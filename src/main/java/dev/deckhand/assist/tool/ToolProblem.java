package dev.deckhand.assist.tool;

/** A tool was called wrongly; the message is for the model and says what to do. */
final class ToolProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ToolProblem(String message) {
    super(message, null, false, false);
  }
}
