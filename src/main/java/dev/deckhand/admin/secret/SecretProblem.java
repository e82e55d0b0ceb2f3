package dev.deckhand.admin.secret;

/** A secret cannot be opened. The message never has a part of it. */
public final class SecretProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SecretProblem(String message) {
    super(message);
  }
}
