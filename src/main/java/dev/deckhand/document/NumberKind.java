package dev.deckhand.document;

/** What a number format makes of numbers. */
public enum NumberKind {
  /** As they are. */
  GENERAL,
  NUMBER,
  CURRENCY,
  PERCENT,
  DATE,
  TIME,
  DATE_TIME,
  SCIENTIFIC,
  FRACTION,
  TEXT
}
