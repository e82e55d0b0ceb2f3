package dev.deckhand.plan;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import java.util.List;

/** Operations on the rows of a range, bound. Columns are zero-based on the worksheet. */
public sealed interface BoundArrangeOperation extends BoundWorkbookOperation {

  /** A column to sort by. */
  record Key(int column, boolean descending) {}

  /** A column to filter by. */
  record ColumnFilter(int column, FilterCriterion criterion) {}

  /**
   * Sorts rows.
   *
   * @param body the rows that move, without a header
   */
  record SortRange(String id, SheetRange body, List<Key> keys) implements BoundArrangeOperation {
    public SortRange {
      keys = List.copyOf(keys);
    }
  }

  /**
   * Removes repeated rows.
   *
   * @param body the rows, without a header
   */
  record RemoveDuplicates(String id, SheetRange body, List<Integer> columns, KeepRow keep)
      implements BoundArrangeOperation {
    public RemoveDuplicates {
      columns = List.copyOf(columns);
    }
  }

  /**
   * Filters rows.
   *
   * @param range with its header row first
   */
  record FilterRange(String id, SheetRange range, List<ColumnFilter> filters)
      implements BoundArrangeOperation {
    public FilterRange {
      filters = List.copyOf(filters);
    }

    /** The rows below the header; the header itself where there are none. */
    public CellArea body() {
      CellArea area = range.area();
      int first = Math.min(area.firstRow() + 1, area.lastRow());
      return new CellArea(first, area.firstColumn(), area.lastRow(), area.lastColumn());
    }
  }
}
