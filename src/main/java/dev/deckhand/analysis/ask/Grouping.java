package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;

/**
 * What rows are gathered by.
 *
 * @param unit the part of a date, or {@code VALUE} for the cell's own value
 */
record Grouping(DataColumn column, Unit unit) {
  enum Unit {
    VALUE,
    YEAR,
    QUARTER,
    MONTH
  }
}
