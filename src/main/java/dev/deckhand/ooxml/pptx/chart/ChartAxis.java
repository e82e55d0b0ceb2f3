package dev.deckhand.ooxml.pptx.chart;

import java.awt.Color;
import org.jspecify.annotations.Nullable;

/**
 * An axis as a chart asks for it.
 *
 * @param low lowest value, {@code NaN} where it is left open
 * @param high highest value, {@code NaN} where it is left open
 * @param step distance of ticks, {@code NaN} where it is left open
 * @param labelled whether its labels are shown
 * @param grid the colour of its grid lines, {@code null} where it has none
 * @param line the colour of the axis itself, {@code null} where it has none
 * @param format number format of its labels
 */
record ChartAxis(
    double low,
    double high,
    double step,
    boolean labelled,
    @Nullable Color grid,
    @Nullable Color line,
    String format,
    TextLook text) {}
