package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/**
 * Titles of a chart's axes.
 *
 * @param x of the category axis, in scatter charts of the x values
 * @param y of the value axis
 */
public record AxisTitles(@Nullable String x, @Nullable String y) {}
