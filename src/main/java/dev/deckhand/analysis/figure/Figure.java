package dev.deckhand.analysis.figure;

import org.jspecify.annotations.Nullable;

/**
 * A figure on a slide and the cell it comes from. Component names are part of the HTTP contract.
 *
 * @param slide one-based
 * @param shape drawing id of the table or chart
 * @param row of a table one-based; of a chart the one-based category
 * @param column of a table one-based; of a chart the one-based series
 * @param label what the figure is of, as the slide says
 * @param workbook the file name of its workbook
 * @param version the version of the workbook the slide was made from
 * @param current the version there is now
 * @param range the cell, or the sum with its ranges
 * @param format the number format of the cell
 * @param shown what the slide shows
 * @param now what the workbook has now; {@code null} where its row or column is no longer there
 * @param value what the workbook has now as a number, where it is one
 * @param stale whether the two differ
 */
public record Figure(
    int slide,
    int shape,
    Kind kind,
    int row,
    int column,
    String label,
    String workbook,
    int version,
    int current,
    String range,
    String format,
    String shown,
    @Nullable String now,
    @Nullable Double value,
    boolean stale) {

  /** What a figure is in. */
  public enum Kind {
    TABLE,
    CHART
  }
}
