package dev.deckhand.guard;

import java.util.List;

/** The rules every plan is judged by. */
public final class Guards {
  private Guards() {}

  public static List<Guard> standard() {
    return List.of(new EgressGuard());
  }
}
