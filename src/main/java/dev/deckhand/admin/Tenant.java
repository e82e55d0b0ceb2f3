package dev.deckhand.admin;

/** Whose settings they are. */
public final class Tenant {
  /** The only one, as long as a token does not name another. */
  public static final String LOCAL = "local";

  private Tenant() {}
}
