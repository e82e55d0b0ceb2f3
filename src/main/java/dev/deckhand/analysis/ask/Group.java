package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that share a value, and their figures. */
final class Group {
  private final String label;
  private final @Nullable Period period;
  private final List<Tally> tallies = new ArrayList<>();
  private int rows;

  /**
   * A group without rows.
   *
   * @param label the value as the cell has it
   * @param period the days it stands for, when it is a part of a date
   */
  Group(String label, @Nullable Period period, List<DataColumn> columns, Measure measure) {
    this.label = label;
    this.period = period;
    columns.forEach(column -> tallies.add(new Tally(measure)));
  }

  void row() {
    rows++;
  }

  String label() {
    return label;
  }

  @Nullable Period period() {
    return period;
  }

  Tally tally(int column) {
    return tallies.get(column);
  }

  /** Whether it has figures besides the number of rows. */
  boolean tallied() {
    return !tallies.isEmpty();
  }

  int rows() {
    return rows;
  }

  /** The figure groups are ordered by: the first column's, or the number of rows. */
  double figure() {
    double figure = tallies.isEmpty() ? rows : tallies.getFirst().figure();
    return Double.isNaN(figure) ? Double.NEGATIVE_INFINITY : figure;
  }
}
