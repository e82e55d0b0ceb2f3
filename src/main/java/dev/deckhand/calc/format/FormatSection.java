package dev.deckhand.calc.format;

import java.util.List;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * One section of a number format code.
 *
 * @param condition what a number must meet; {@code null} where the section's place decides
 */
record FormatSection(List<FormatToken> tokens, @Nullable DoublePredicate condition) {
  FormatSection {
    tokens = List.copyOf(tokens);
  }

  boolean isDate() {
    return has(FormatToken.DatePart.class)
        || has(FormatToken.Elapsed.class)
        || has(FormatToken.HalfDay.class);
  }

  boolean isText() {
    return has(FormatToken.At.class);
  }

  boolean isGeneral() {
    return has(FormatToken.General.class);
  }

  boolean has(Class<? extends FormatToken> kind) {
    for (FormatToken token : tokens) {
      if (kind.isInstance(token)) {
        return true;
      }
    }
    return false;
  }
}
