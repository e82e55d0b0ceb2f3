package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/**
 * One series of a chart.
 *
 * @param name its text, or the cell that holds it, such as {@code Sales!B1}
 * @param values range with its numbers
 * @param type {@code column}, {@code line} or {@code area}, in combo charts only; there the last
 *     series is a line when no series says so
 * @param secondaryAxis whether it has an axis of its own on the other side
 */
public record ChartSeries(
    @Nullable String name,
    String values,
    @Nullable ChartType type,
    @Nullable Boolean secondaryAxis) {}
