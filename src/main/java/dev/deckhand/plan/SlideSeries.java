package dev.deckhand.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One series of a chart on a slide.
 *
 * @param name its name in the legend
 * @param values its numbers, one a category; {@code null} where there is none
 * @param type {@code column}, {@code line} or {@code area}, in new combo charts only; there the
 *     last series is a line when no series says so
 * @param secondaryAxis whether it has an axis of its own on the other side; in new charts only
 */
public record SlideSeries(
    String name,
    List<@Nullable ProposedValue> values,
    @Nullable ChartType type,
    @Nullable Boolean secondaryAxis) {
  public SlideSeries {
    values = ValueRows.row(values);
  }
}
