package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Plot;
import java.awt.Graphics2D;

/** Draws the values of one chart family. */
interface PlotPainter {
  void paint(Graphics2D graphics, PlotSpace space, Plot plot);
}
