package dev.deckhand.plan;

import java.time.LocalDateTime;

/** A value as a plan writes it. JSON {@code null}, "leave as is", is a Java {@code null}. */
public sealed interface ProposedValue {
  record Number(double value) implements ProposedValue {
    public Number {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("A cell cannot hold " + value);
      }
    }
  }

  record Bool(boolean value) implements ProposedValue {}

  /**
   * Text with the contract's prefixes: {@code ""} clears, {@code "=…"} is a formula, {@code "'…"}
   * is literal text.
   */
  record Text(String value) implements ProposedValue {}

  /** A date or date-time, written in JSON as {@code {"date": "2026-01-31"}}. */
  record Date(LocalDateTime value) implements ProposedValue {}
}
