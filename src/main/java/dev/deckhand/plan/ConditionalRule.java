package dev.deckhand.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a conditional format applies; in JSON told apart by {@code type}. */
public sealed interface ConditionalRule {

  /**
   * Compares the cell with a value or a formula.
   *
   * @param value2 for {@code between} and {@code notBetween}
   */
  record CellIs(Comparison operator, ProposedValue value, @Nullable ProposedValue value2)
      implements ConditionalRule {}

  /** A formula for the first cell of the range; others see it as in a copy. */
  record Expression(String formula) implements ConditionalRule {}

  /**
   * Looks into the cell's text.
   *
   * @param operator {@code contains}, {@code notContains}, {@code beginsWith} or {@code endsWith};
   *     {@code contains} when left out
   */
  record Text(@Nullable Comparison operator, String text) implements ConditionalRule {}

  /**
   * The highest or lowest values.
   *
   * @param count how many, or how many percent; 10 when left out
   */
  record Top(@Nullable Integer count, @Nullable Boolean percent, @Nullable Boolean bottom)
      implements ConditionalRule {}

  /** Values above the average, or below it. */
  record Average(@Nullable Boolean below, @Nullable Boolean orEqual) implements ConditionalRule {}

  /** Values that occur more than once. */
  record Duplicate() implements ConditionalRule {}

  /** Values that occur once. */
  record Unique() implements ConditionalRule {}

  /**
   * Colours from the lowest to the highest value.
   *
   * @param colors two or three as {@code #RRGGBB}; red, yellow, green when left out
   */
  record ColorScale(@Nullable List<String> colors) implements ConditionalRule {
    public ColorScale {
      colors = colors == null ? null : List.copyOf(colors);
    }
  }

  /**
   * Bars as long as the values.
   *
   * @param color {@code #RRGGBB}; blue when left out
   */
  record DataBar(@Nullable String color) implements ConditionalRule {}

  /**
   * Icons by thirds, quarters or fifths of the values.
   *
   * @param icons such as {@code 3Arrows}, {@code 3TrafficLights1}, {@code 4Rating} (ECMA-376 part
   *     1, 18.18.42); {@code 3TrafficLights1} when left out
   */
  record IconSet(@Nullable String icons, @Nullable Boolean reverse) implements ConditionalRule {}
}
