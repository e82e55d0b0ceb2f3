package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/** Binds the operations on tables, charts and pivot tables. */
final class ObjectBinder {
  private final TableBinder tables;
  private final ChartBinder charts;
  private final PivotBinder pivots;

  ObjectBinder(BinderContext context) {
    this.tables = new TableBinder(context);
    this.charts = new ChartBinder(context);
    this.pivots = new PivotBinder(context);
  }

  @Nullable BoundWorkbookOperation bind(ObjectOperation operation) {
    return switch (operation) {
      case ObjectOperation.CreateTable table -> tables.bind(table);
      case ObjectOperation.AddChart chart -> charts.bind(chart);
      case ObjectOperation.AddPivot pivot -> pivots.bind(pivot);
    };
  }
}
