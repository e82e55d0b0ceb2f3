package dev.deckhand.assist.fill;

import dev.deckhand.plan.ProposedValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What the results of a fill are. */
public enum FillKind {
  TEXT("a text"),
  NUMBER("a number such as 12.5, without thousands separators"),
  DATE("a date as 2026-01-31"),
  BOOLEAN("true or false");

  private static final int LONGEST = 4_000;

  private final String words;

  FillKind(String words) {
    this.words = words;
  }

  /** What a result is, for the model. */
  String words() {
    return words;
  }

  static Optional<FillKind> of(String name) {
    for (FillKind kind : values()) {
      if (kind.name().equalsIgnoreCase(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /**
   * A result as a cell holds it, never a formula; empty where it is none of this kind.
   *
   * @param result not blank
   */
  Optional<ProposedValue> value(String result) {
    return switch (this) {
      case TEXT -> text(result);
      case NUMBER -> number(result);
      case DATE -> date(result);
      case BOOLEAN -> bool(result);
    };
  }

  private static Optional<ProposedValue> text(String result) {
    if (result.length() > LONGEST) {
      return Optional.empty();
    }
    boolean prefixed = result.startsWith("=") || result.startsWith("'");
    return Optional.of(new ProposedValue.Text(prefixed ? "'" + result : result));
  }

  private static Optional<ProposedValue> number(String result) {
    try {
      double value = Double.parseDouble(result);
      boolean plain = result.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?") && Double.isFinite(value);
      return plain ? Optional.of(new ProposedValue.Number(value)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<ProposedValue> date(String result) {
    try {
      return Optional.of(new ProposedValue.Date(LocalDate.parse(result).atStartOfDay()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<ProposedValue> bool(String result) {
    return switch (result.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(new ProposedValue.Bool(true));
      case "false" -> Optional.of(new ProposedValue.Bool(false));
      default -> Optional.empty();
    };
  }
}
