package dev.deckhand.ooxml.pptx.chart;

import java.awt.Color;

/**
 * How text of a chart is lettered.
 *
 * @param size in points
 * @param family the font as the chart names it; empty for the theme's
 */
record TextLook(double size, boolean bold, Color color, String family) {
  TextLook in(Color other) {
    return new TextLook(size, bold, other, family);
  }
}
