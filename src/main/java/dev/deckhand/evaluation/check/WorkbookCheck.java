package dev.deckhand.evaluation.check;

import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.PivotValue;
import dev.deckhand.plan.ProposedValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks of the workbook that came out. Ranges are A1 style with their worksheet. */
public sealed interface WorkbookCheck extends Check {

  /**
   * Cells have the values of the case's solution, as SpreadsheetBench compares them: numbers to two
   * decimals, date-times to whole days, empty text as nothing.
   *
   * @param partly whether each right cell counts; otherwise all must be right
   */
  record GoldenRange(List<String> ranges, @Nullable Boolean partly) implements WorkbookCheck {
    public GoldenRange {
      ranges = List.copyOf(ranges);
    }
  }

  /**
   * Cells hold values; a share of right cells.
   *
   * @param cells single cells and their values; {@code ""} means blank
   * @param tolerance by how much numbers may differ; 0.005 when left out
   */
  record CellValues(Map<String, ProposedValue> cells, @Nullable Double tolerance)
      implements WorkbookCheck {
    public CellValues {
      cells = Map.copyOf(cells);
    }
  }

  /**
   * The filled cells of a range are formulas, not constants; a share.
   *
   * @param using functions each formula must call, such as {@code SUMIFS}
   */
  record Formulas(String range, @Nullable List<String> using) implements WorkbookCheck {}

  /** The formulas of a range say the same relative to their cells; the share that does. */
  record ConsistentFormulas(String range) implements WorkbookCheck {}

  /** No cell shows an error that did not show one before. */
  record NoNewErrors() implements WorkbookCheck {}

  /**
   * After inputs change, results follow; a share of right results. Catches constants where formulas
   * were asked for.
   */
  record RecalculatesTo(
      Map<String, ProposedValue> set, Map<String, ProposedValue> then, @Nullable Double tolerance)
      implements WorkbookCheck {
    public RecalculatesTo {
      set = Map.copyOf(set);
      then = Map.copyOf(then);
    }
  }

  /**
   * Nothing was edited outside of these ranges and worksheets; recalculated cells may differ.
   *
   * @param ranges ranges, or names of worksheets, new ones included
   */
  record OnlyChanged(List<String> ranges) implements WorkbookCheck {
    public OnlyChanged {
      ranges = List.copyOf(ranges);
    }
  }

  /** A worksheet of this name is there. */
  record HasSheet(String sheet) implements WorkbookCheck {}

  /**
   * A table is there.
   *
   * @param range what it covers, its header included
   * @param columns its column names
   */
  record HasTable(String range, @Nullable List<String> columns) implements WorkbookCheck {}

  /**
   * A chart is there.
   *
   * @param sheet where; anywhere when left out
   * @param types any of these, such as {@code column}
   * @param values ranges its series take their values from
   * @param categories range of its categories
   */
  record HasChart(
      @Nullable String sheet,
      @Nullable List<String> types,
      @Nullable List<String> values,
      @Nullable String categories)
      implements WorkbookCheck {}

  /**
   * A pivot table is there whose totals are those of its source.
   *
   * @param sheet where; anywhere when left out
   * @param source range or table it is made of; any when left out
   */
  record HasPivot(
      @Nullable String sheet,
      @Nullable String source,
      List<String> rows,
      @Nullable List<String> columns,
      List<PivotValue> values)
      implements WorkbookCheck {
    public HasPivot {
      rows = List.copyOf(rows);
      values = List.copyOf(values);
    }
  }

  /**
   * Cells have a data validation.
   *
   * @param type such as {@code list} or {@code wholeNumber}; any when left out
   */
  record HasValidation(String range, @Nullable String type) implements WorkbookCheck {}

  /**
   * Cells have a conditional format.
   *
   * @param type such as {@code cellIs} or {@code dataBar}; any when left out
   */
  record HasConditionalFormat(String range, @Nullable String type) implements WorkbookCheck {}

  /** Cells look like this; a share of cells. Properties that are left out do not matter. */
  record HasFormat(String range, CellFormat format) implements WorkbookCheck {}

  /** Rows and columns stay in view. */
  record Frozen(String sheet, @Nullable Integer rows, @Nullable Integer columns)
      implements WorkbookCheck {}

  /**
   * The rows of a table are those that should be left.
   *
   * @param range the table before, its header included
   * @param rows how many rows are left, the header not counted
   * @param unique header of a column in which no value may be twice
   * @param sums headers of columns whose totals are as before
   */
  record RowsReconcile(
      String range, @Nullable Integer rows, @Nullable String unique, @Nullable List<String> sums)
      implements WorkbookCheck {}
}
