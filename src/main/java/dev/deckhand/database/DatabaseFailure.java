package dev.deckhand.database;

/** The embedded database cannot be used. The message is one line for the person at the terminal. */
public final class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String line;

  DatabaseFailure(String line) {
    super(line);
    this.line = line;
  }

  DatabaseFailure(String line, Throwable cause) {
    super(line, cause);
    this.line = line;
  }

  @Override
  public String getMessage() {
    return line;
  }
}
