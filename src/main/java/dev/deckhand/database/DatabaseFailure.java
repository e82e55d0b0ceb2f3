package dev.deckhand.database;

/** The embedded database cannot be used. The message is one line for the person at the terminal. */
public final class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseFailure(String message) {
    super(message);
  }

  DatabaseFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
