package dev.deckhand.ooxml.pptx.chart;

import java.awt.Graphics2D;

/** What a chart is drawn with and on. */
record Board(Graphics2D graphics, Lettering lettering, ChartModel chart) {}
