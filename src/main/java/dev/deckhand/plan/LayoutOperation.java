package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/** Operations on rows, columns and panes as they are shown. */
public sealed interface LayoutOperation extends WorkbookOperation {

  /**
   * Sets the width of columns.
   *
   * @param columns such as {@code Sales!A:C}
   * @param width characters of the standard font, 0 to 255, or {@code auto} to fit the contents
   */
  record SetColumnWidth(String id, String columns, LineSize width) implements LayoutOperation {}

  /**
   * Sets the height of rows.
   *
   * @param rows such as {@code Sales!2:5}
   * @param height points, 0 to 409, or {@code auto} to fit the contents
   */
  record SetRowHeight(String id, String rows, LineSize height) implements LayoutOperation {}

  /** Merges cells; only the first keeps its content. */
  record MergeCells(String id, String range) implements LayoutOperation {}

  /** Takes every merge that touches the range apart. */
  record UnmergeCells(String id, String range) implements LayoutOperation {}

  /** Keeps the first rows and columns in sight; 0 and 0 unfreezes. */
  record FreezePanes(String id, String sheet, @Nullable Integer rows, @Nullable Integer columns)
      implements LayoutOperation {}

  /**
   * Groups rows one level deeper, so that they fold.
   *
   * @param rows such as {@code Sales!2:5}
   */
  record GroupRows(String id, String rows) implements LayoutOperation {}

  /**
   * Groups columns one level deeper, so that they fold.
   *
   * @param columns such as {@code Sales!B:D}
   */
  record GroupColumns(String id, String columns) implements LayoutOperation {}
}
