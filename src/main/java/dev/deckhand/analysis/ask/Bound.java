package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;

/**
 * A limit on the numbers of a column.
 *
 * @param operator {@code >}, {@code >=}, {@code <}, {@code <=} or {@code =}
 */
record Bound(DataColumn column, String operator, double limit) {
  boolean admits(double value) {
    return switch (operator) {
      case ">" -> value > limit;
      case ">=" -> value >= limit;
      case "<" -> value < limit;
      case "=" -> value == limit;
      default -> value <= limit;
    };
  }
}
