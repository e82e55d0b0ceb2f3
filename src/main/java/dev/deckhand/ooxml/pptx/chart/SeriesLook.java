package dev.deckhand.ooxml.pptx.chart;

import java.awt.Color;
import org.jspecify.annotations.Nullable;

/**
 * How a series is drawn.
 *
 * @param points colours of single points; {@code null} where that of the series holds
 * @param joined whether a line joins its points
 * @param smooth whether that line is a curve
 * @param marked whether its points are marked
 * @param width of its line, in points
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
record SeriesLook(
    Color color,
    @Nullable Color[] points,
    boolean joined,
    boolean smooth,
    boolean marked,
    double width) {

  /** The colour of a point. */
  Color at(int point) {
    Color own = point < points.length ? points[point] : null;
    return own == null ? color : own;
  }
}
