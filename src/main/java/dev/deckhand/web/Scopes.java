package dev.deckhand.web;

import dev.deckhand.plan.Scope;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a request lets a plan change. */
final class Scopes {
  private Scopes() {}

  static Scope of(@Nullable List<String> texts) {
    if (texts != null && texts.stream().anyMatch(Objects::isNull)) {
      throw bad("it has an entry that is null");
    }
    try {
      return texts == null ? Scope.EVERYWHERE : Scope.of(texts);
    } catch (IllegalArgumentException e) {
      throw bad(e.getMessage() + "");
    }
  }

  private static ProblemException bad(String what) {
    return ProblemException.of(
        400,
        "bad-scope",
        "The scope cannot be read: " + what,
        "Send ranges and worksheets, such as [\"Sales!A:F\", \"Notes\"]");
  }

  /** The texts, once it is known that they can be read. */
  static @Nullable List<String> checked(@Nullable List<String> texts) {
    return of(texts).everywhere() ? null : texts;
  }
}
