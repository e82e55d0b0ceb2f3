package dev.deckhand.assist.fill;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come. Component names are part of the HTTP contract.
 *
 * @param done values that are settled
 * @param values values of the run
 * @param cost so far, in the currency of the model's prices; {@code null} where they are unknown
 */
public record FillProgress(
    int done, int values, long inputTokens, long outputTokens, @Nullable BigDecimal cost) {}
