package dev.deckhand.calc;

import dev.deckhand.calc.value.Value;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The variables of LET and LAMBDA that an expression sees. */
record Scope(String name, Value value, @Nullable Scope outer) {

  static @Nullable Value find(@Nullable Scope scope, String name) {
    String wanted = plain(name);
    for (Scope s = scope; s != null; s = s.outer) {
      if (s.name.equals(wanted)) {
        return s.value;
      }
    }
    return null;
  }

  static Scope with(@Nullable Scope outer, String name, Value value) {
    return new Scope(plain(name), value, outer);
  }

  /** The name as people write it: files put {@code _xlpm.} in front of variables. */
  static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("_xlpm.") ? lower.substring(6) : lower;
  }
}
