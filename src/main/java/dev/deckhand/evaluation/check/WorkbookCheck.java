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
   * decimals, date-times to whole days, empty text as nothing. Results are read as the file keeps
   * them: a formula without one is empty.
   *
   * @param ranges as the benchmark writes them, too, such as {@code 'Jul'!A1:C5,'Aug'!A1:C5}; those
   *     without a worksheet are on the solution's first
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
   * @param cells single cells and their values; {@code ""} means blank, {@code "#N/A"} and the like
   *     an error, and capitals count
   * @param tolerance by how much numbers may differ; 0.005 when left out
   */
  record CellValues(Map<String, ProposedValue> cells, @Nullable Double tolerance)
      implements WorkbookCheck {
    public CellValues {
      cells = Map.copyOf(cells);
    }
  }

  /**
   * The filled cells of a range are formulas, not constants; a share. What an array formula fills
   * is a formula, and a cell that has one in the case's solution may not be left empty.
   *
   * @param using functions each formula must call, such as {@code SUMIFS}
   */
  record Formulas(String range, @Nullable List<String> using) implements WorkbookCheck {}

  /**
   * The formulas of a range say the same relative to their cells; the share of its filled cells
   * that has the formula most of them have.
   */
  record ConsistentFormulas(String range) implements WorkbookCheck {}

  /** No cell shows an error that did not show one before; errors may move with their cells. */
  record NoNewErrors() implements WorkbookCheck {}

  /**
   * After inputs change, results follow; a share of right results. Catches constants where formulas
   * were asked for. A result that cannot be computed is wrong.
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
   * Nothing was edited outside of these ranges and worksheets, told from the documents themselves:
   * values, formulas and formats of cells, worksheets and their order, names, and what lies on
   * worksheets. Recalculated cells may differ, references may follow, and a table, rule, chart or
   * run of hidden rows may differ when it touches a range. Widths of columns are not compared.
   *
   * @param ranges ranges, or names of worksheets, new and renamed ones included
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
   * @param range exactly what it covers, its header included
   * @param columns its column names, left to right
   */
  record HasTable(String range, @Nullable List<String> columns) implements WorkbookCheck {}

  /**
   * A chart is there.
   *
   * @param sheet where; anywhere when left out
   * @param types any of these, such as {@code column} or {@code combo}; whether it is stacked does
   *     not count
   * @param values the cells its series draw, no more and no less, however cut into ranges
   * @param categories range of its categories
   * @param shows the numbers one of its series shows, wherever they come from and no more: any of
   *     these lists; in their order, but for pies and doughnuts in any
   * @param labels texts its categories must show among others
   */
  record HasChart(
      @Nullable String sheet,
      @Nullable List<String> types,
      @Nullable List<String> values,
      @Nullable String categories,
      @Nullable List<List<Double>> shows,
      @Nullable List<String> labels)
      implements WorkbookCheck {
    /** Whatever it shows. */
    public HasChart(
        @Nullable String sheet,
        @Nullable List<String> types,
        @Nullable List<String> values,
        @Nullable String categories) {
      this(sheet, types, values, categories, null, null);
    }
  }

  /**
   * A pivot table is there whose row of grand totals shows those of its source, computed anew.
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
   * Every cell of a range has a data validation.
   *
   * @param type such as {@code list} or {@code wholeNumber}; any when left out
   */
  record HasValidation(String range, @Nullable String type) implements WorkbookCheck {}

  /**
   * Every cell of a range has a conditional format.
   *
   * @param type such as {@code cellIs}, {@code top} or {@code dataBar}, as plans or files name it;
   *     any when left out
   */
  record HasConditionalFormat(String range, @Nullable String type) implements WorkbookCheck {}

  /** Cells look like this; a share of cells. Properties that are left out do not matter. */
  record HasFormat(String range, CellFormat format) implements WorkbookCheck {}

  /** Exactly so many rows and columns stay in view; what is left out does not matter. */
  record Frozen(String sheet, @Nullable Integer rows, @Nullable Integer columns)
      implements WorkbookCheck {}

  /**
   * The rows of a table are those that should be left; the share of what is named that holds.
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
