package dev.deckhand.assist.fill;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of one value.
 *
 * @param result as the model gave it; empty where it found nothing; {@code null} where it gave
 *     nothing usable, asked twice
 * @param problem why there is no result; {@code null} where there is one
 * @param model {@code provider/model}
 * @param promptVersion of the prompt it was asked with
 * @param at when it was asked
 * @param reused whether it was paid for before
 * @param cost its share of the call, in the currency of the model's prices; {@code null} where they
 *     are unknown
 */
public record FillResult(
    FillValue value,
    @Nullable String result,
    @Nullable String problem,
    String model,
    String promptVersion,
    Instant at,
    boolean reused,
    @Nullable BigDecimal cost) {
  /** Whether the model said something usable, be it that there is nothing. */
  public boolean usable() {
    return result != null;
  }
}
