package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Plot;

/** Draws the values of one chart type. */
interface PlotPainter {
  void paint(Board board, PlotSpace space, Plot plot);
}
