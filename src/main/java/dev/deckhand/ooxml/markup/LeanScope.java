package dev.deckhand.ooxml.markup;

import org.jspecify.annotations.Nullable;

/** A declared namespace and those declared around it. */
record LeanScope(String prefix, String uri, @Nullable LeanScope around) {

  /** What a prefix stands for, {@code ""} for none; {@code null} when nothing declares it. */
  static @Nullable String uri(@Nullable LeanScope scope, String prefix) {
    for (LeanScope step = scope; step != null; step = step.around) {
      if (step.prefix.equals(prefix)) {
        return step.uri.isEmpty() ? null : step.uri;
      }
    }
    return null;
  }
}
