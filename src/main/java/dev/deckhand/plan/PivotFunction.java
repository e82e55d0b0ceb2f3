package dev.deckhand.plan;

/** How a pivot table sums a field up. */
public enum PivotFunction {
  SUM,
  COUNT,
  AVERAGE,
  MAX,
  MIN,
  PRODUCT,
  COUNT_NUMBERS,
  STD_DEV,
  VAR
}
