package dev.deckhand.plan;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations that add tables, charts and pivot tables, bound. */
public sealed interface BoundObjectOperation extends BoundWorkbookOperation {

  /**
   * Makes a table.
   *
   * @param style {@code null} for none
   */
  record CreateTable(String id, SheetRange range, String name, @Nullable String style)
      implements BoundObjectOperation {}

  /**
   * Adds a chart.
   *
   * @param anchor the cells it covers
   */
  record AddChart(
      String id,
      String sheet,
      CellArea anchor,
      ChartType type,
      @Nullable String title,
      @Nullable SheetRange categories,
      List<Series> series,
      @Nullable AxisTitles axisTitles)
      implements BoundObjectOperation {
    public AddChart {
      series = List.copyOf(series);
    }
  }

  /**
   * A series of a chart.
   *
   * @param name its text, where no cell holds it
   * @param nameCell the cell that holds its name
   * @param type column, line or area
   */
  record Series(
      @Nullable String name,
      @Nullable SheetRange nameCell,
      SheetRange values,
      ChartType type,
      boolean secondaryAxis) {}

  /**
   * Adds a pivot table. Fields are zero-based positions among the source's columns.
   *
   * @param source with its header row
   * @param table the table the source is, if it is one
   */
  record AddPivot(
      String id,
      SheetRange source,
      @Nullable String table,
      String sheet,
      CellAddress target,
      List<Integer> rows,
      List<Integer> columns,
      List<PivotField> values,
      List<Integer> filters)
      implements BoundObjectOperation {
    public AddPivot {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
      values = List.copyOf(values);
      filters = List.copyOf(filters);
    }
  }

  /** A field a pivot table sums up. */
  record PivotField(int field, PivotFunction function) {}
}
