package dev.deckhand.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a workbook. Component names are part of the HTTP contract.
 *
 * @param sheets worksheets in tab order
 * @param names visible and hidden defined names
 * @param date1904 whether the workbook counts days from 1904
 * @param macros whether it carries a VBA project
 * @param externalLinks targets of links to other workbooks, as stored
 * @param notices what could not be read or is left out, in words
 * @param details what there is beside worksheets and names
 */
public record WorkbookOutline(
    List<Sheet> sheets,
    List<DefinedName> names,
    boolean date1904,
    boolean macros,
    List<String> externalLinks,
    List<String> notices,
    WorkbookDetails details)
    implements DocumentOutline {

  public WorkbookOutline {
    sheets = List.copyOf(sheets);
    names = List.copyOf(names);
    externalLinks = List.copyOf(externalLinks);
    notices = List.copyOf(notices);
  }

  /**
   * One worksheet.
   *
   * @param name tab name
   * @param visibility shown, hidden or very hidden
   * @param usedRange A1 area of everything stored with a value or formula; {@code null} when empty
   * @param cells number of cells with a value or a formula
   * @param formulas number of cells with a formula
   * @param tables the tables on it
   * @param regions table-like blocks with a header row
   * @param formulaGroups its formulas, those that are one formula filled over cells together
   * @param charts its charts
   * @param pivots its pivot tables
   * @param mergedRanges A1 areas of merged cells
   * @param conditionalFormats number of conditional format ranges
   * @param validations number of data validation ranges
   * @param comments number of notes and threaded comments
   * @param isProtected whether the sheet is protected
   * @param hiddenRows number of hidden rows
   * @param hiddenColumns number of hidden columns
   * @param frozenPanes A1 cell of the first unfrozen cell, or {@code null}
   * @param details what there is beside cells, charts and pivot tables
   */
  public record Sheet(
      String name,
      SheetVisibility visibility,
      @Nullable String usedRange,
      long cells,
      long formulas,
      List<Table> tables,
      List<Region> regions,
      List<FormulaGroup> formulaGroups,
      List<Chart> charts,
      List<Pivot> pivots,
      List<String> mergedRanges,
      int conditionalFormats,
      int validations,
      int comments,
      boolean isProtected,
      int hiddenRows,
      int hiddenColumns,
      @Nullable String frozenPanes,
      SheetDetails details) {
    public Sheet {
      tables = List.copyOf(tables);
      regions = List.copyOf(regions);
      formulaGroups = List.copyOf(formulaGroups);
      charts = List.copyOf(charts);
      pivots = List.copyOf(pivots);
      mergedRanges = List.copyOf(mergedRanges);
    }
  }

  /**
   * A table (list object).
   *
   * @param range A1 area with header and totals
   * @param header whether its first row names the columns
   * @param totals what its last row adds up, as in {@code Amount: sum}; empty where it has none
   * @param calculated columns filled with one formula, as in {@code Margin = [@Net]-[@Cost]}
   */
  public record Table(
      String name,
      String range,
      List<String> columns,
      boolean header,
      List<String> totals,
      List<String> calculated) {
    public Table {
      columns = List.copyOf(columns);
      totals = List.copyOf(totals);
      calculated = List.copyOf(calculated);
    }
  }

  /**
   * A block of cells that reads like a table although it need not be one.
   *
   * @param range A1 area, header rows included
   * @param headerRows rows that name the columns, 1 or 2
   * @param title the text above it, or {@code null}
   * @param totals whether its last row adds up the others
   * @param headers header texts, left to right; two rows are joined as in {@code 2026 / Plan}
   * @param columns what is below each header
   */
  public record Region(
      String range,
      int headerRows,
      @Nullable String title,
      boolean totals,
      List<String> headers,
      List<Column> columns) {
    public Region {
      headers = List.copyOf(headers);
      columns = List.copyOf(columns);
    }
  }

  /**
   * A column of a region.
   *
   * @param letter its column letters
   * @param header its header text
   * @param type what most of its values are
   * @param numberFormat the format most of its values have
   * @param shownAs what that format makes of numbers
   * @param filled number of cells with a value below the header, of those that are seen
   */
  public record Column(
      String letter,
      String header,
      ColumnType type,
      String numberFormat,
      NumberKind shownAs,
      long filled,
      ColumnStatistics statistics) {}

  /** What the values of a column mostly are. */
  public enum ColumnType {
    NUMBER,
    DATE,
    TEXT,
    BOOLEAN,
    MIXED,
    EMPTY
  }

  /**
   * A chart.
   *
   * @param type for example {@code bar}, {@code line}; several joined by {@code +}
   * @param title its title text, or {@code null}
   * @param ranges the references its series read
   * @param place the cells it covers, as far as the file says
   * @param axisTitles the titles of its axes
   * @param series what it draws, at most the first 50
   */
  public record Chart(
      @Nullable String name,
      String type,
      @Nullable String title,
      List<String> ranges,
      @Nullable String place,
      List<String> axisTitles,
      List<Series> series) {
    public Chart {
      ranges = List.copyOf(ranges);
      axisTitles = List.copyOf(axisTitles);
      series = List.copyOf(series);
    }
  }

  /**
   * What a chart draws together.
   *
   * @param name as the legend shows it, or {@code null}
   * @param categories the cells along the axis, the x values of a scatter; {@code null} where none
   * @param values the cells drawn, or {@code null} where the numbers are in the chart itself
   */
  public record Series(
      @Nullable String name, @Nullable String categories, @Nullable String values) {}

  /**
   * A pivot table.
   *
   * @param range A1 area it fills
   * @param source the range, table or name it reads, or {@code null} when external
   * @param fields all fields it could show
   * @param rows fields down the side
   * @param columns fields across the top
   * @param values what is counted or added up, as in {@code sum of Amount}
   * @param filters fields that filter the whole table
   * @param calculated fields that are formulas, as in {@code Margin = Net-Cost}
   */
  public record Pivot(
      String name,
      String range,
      @Nullable String source,
      List<String> fields,
      List<String> rows,
      List<String> columns,
      List<String> values,
      List<String> filters,
      List<String> calculated) {
    public Pivot {
      fields = List.copyOf(fields);
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
      values = List.copyOf(values);
      filters = List.copyOf(filters);
      calculated = List.copyOf(calculated);
    }
  }
}
