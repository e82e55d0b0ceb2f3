package dev.deckhand.plan;

/** What a chart looks like. */
public enum ChartType {
  COLUMN,
  COLUMN_STACKED,
  COLUMN_STACKED_100,
  BAR,
  BAR_STACKED,
  BAR_STACKED_100,
  LINE,
  LINE_STACKED,
  AREA,
  AREA_STACKED,
  AREA_STACKED_100,
  PIE,
  DOUGHNUT,
  SCATTER,
  /** Columns, and lines for the series that say so. */
  COMBO
}
