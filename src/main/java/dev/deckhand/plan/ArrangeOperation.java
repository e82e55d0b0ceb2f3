package dev.deckhand.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Operations that order, thin out and filter the rows of a range. Columns are named by the text of
 * their header, else by their letters on the worksheet.
 */
public sealed interface ArrangeOperation extends WorkbookOperation {

  /**
   * Sorts the rows of a range as Excel does: numbers, text, booleans, errors, blanks last; equal
   * rows keep their order.
   *
   * @param keys the first one decides, the next where it is equal
   * @param hasHeader whether the first row stays; worked out from the cells when left out
   */
  record SortRange(String id, String range, List<SortKey> keys, @Nullable Boolean hasHeader)
      implements ArrangeOperation {
    public SortRange {
      keys = List.copyOf(keys);
    }
  }

  /**
   * Removes rows that repeat others in the given columns; the rows below move up within the range.
   *
   * @param columns all of the range when left out
   * @param keep {@code first} when left out
   * @param hasHeader whether the first row stays; worked out from the cells when left out
   */
  record RemoveDuplicates(
      String id,
      String range,
      @Nullable List<String> columns,
      @Nullable KeepRow keep,
      @Nullable Boolean hasHeader)
      implements ArrangeOperation {
    public RemoveDuplicates {
      columns = columns == null ? null : List.copyOf(columns);
    }
  }

  /**
   * Filters a range by its header row: rows that miss a criterion are hidden. No criteria show
   * every row and leave the filter buttons.
   */
  record FilterRange(String id, String range, List<FilterCriterion> criteria)
      implements ArrangeOperation {
    public FilterRange {
      criteria = List.copyOf(criteria);
    }
  }
}
