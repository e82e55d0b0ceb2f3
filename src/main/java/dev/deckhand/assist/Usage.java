package dev.deckhand.assist;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a turn took.
 *
 * @param cost in the currency of the model's prices; {@code null} when they are unknown
 * @param latencyMs wall time of the whole turn
 * @param estimated whether the provider did not report tokens
 */
public record Usage(
    long inputTokens,
    long outputTokens,
    @Nullable BigDecimal cost,
    long latencyMs,
    boolean estimated) {
  /** A turn that asked no paid model. */
  public static final Usage NONE = new Usage(0, 0, BigDecimal.ZERO, 0, false);

  /** The same with another wall time. */
  public Usage within(long milliseconds) {
    return new Usage(inputTokens, outputTokens, cost, milliseconds, estimated);
  }

  /** This and what was spent before; the cost is unknown when one of them is. */
  Usage plus(Usage before) {
    BigDecimal sum = cost == null || before.cost == null ? null : cost.add(before.cost);
    return new Usage(
        inputTokens + before.inputTokens,
        outputTokens + before.outputTokens,
        sum,
        latencyMs,
        estimated || before.estimated);
  }
}
