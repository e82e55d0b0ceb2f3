package dev.deckhand.document;

import java.util.Locale;

/** The Office application a session belongs to. */
public enum Host {
  EXCEL,
  POWERPOINT;

  /** The name used in JSON and feature ids: {@code excel} or {@code powerpoint}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
