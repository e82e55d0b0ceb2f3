package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/**
 * Operations that insert and delete whole rows and columns. Every reference in the package follows:
 * formulas, names, tables, charts, validations, conditional formats, pivots, merged cells, print
 * areas, comments and drawings.
 */
public sealed interface LineOperation extends WorkbookOperation {

  /**
   * Inserts empty rows; they look like the row above.
   *
   * @param at number of the row before which they come
   * @param count 1 when left out
   */
  record InsertRows(String id, String sheet, Integer at, @Nullable Integer count)
      implements LineOperation {}

  /**
   * Deletes rows.
   *
   * @param at number of the first row that goes
   * @param count 1 when left out
   */
  record DeleteRows(String id, String sheet, Integer at, @Nullable Integer count)
      implements LineOperation {}

  /**
   * Inserts empty columns; they look like the column to the left.
   *
   * @param at letters of the column before which they come
   * @param count 1 when left out
   */
  record InsertColumns(String id, String sheet, String at, @Nullable Integer count)
      implements LineOperation {}

  /**
   * Deletes columns.
   *
   * @param at letters of the first column that goes
   * @param count 1 when left out
   */
  record DeleteColumns(String id, String sheet, String at, @Nullable Integer count)
      implements LineOperation {}
}
