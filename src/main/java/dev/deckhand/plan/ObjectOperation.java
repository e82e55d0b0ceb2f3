package dev.deckhand.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations that add tables, charts and pivot tables. */
public sealed interface ObjectOperation extends WorkbookOperation {

  /**
   * Makes a table of a range; its first row holds the column names.
   *
   * @param style name of a table style as Excel has it, such as "TableStyleMedium2", which it is
   *     when left out; or {@code none}
   */
  record CreateTable(String id, String range, String name, @Nullable String style)
      implements ObjectOperation {}

  /**
   * Adds a chart.
   *
   * @param sheet where the chart goes
   * @param anchor its top left cell, or the cells it covers
   * @param categories range of the category labels; for scatter charts of the x values
   * @param series what is drawn, in this order
   */
  record AddChart(
      String id,
      String sheet,
      String anchor,
      ChartType type,
      @Nullable String title,
      @Nullable String categories,
      List<ChartSeries> series,
      @Nullable AxisTitles axisTitles)
      implements ObjectOperation {
    public AddChart {
      series = List.copyOf(series);
    }
  }

  /**
   * Adds a pivot table, filled in.
   *
   * @param source range with a header row, or name of a table
   * @param target its first cell, best on a sheet of its own; filters stand on top, an empty row
   *     below them
   * @param rows header texts of the fields down the side
   * @param columns header texts of the fields across the top
   * @param filters header texts of the fields above it
   */
  record AddPivot(
      String id,
      String source,
      String target,
      List<String> rows,
      @Nullable List<String> columns,
      List<PivotValue> values,
      @Nullable List<String> filters)
      implements ObjectOperation {
    public AddPivot {
      rows = List.copyOf(rows);
      columns = columns == null ? null : List.copyOf(columns);
      values = List.copyOf(values);
      filters = filters == null ? null : List.copyOf(filters);
    }
  }
}
