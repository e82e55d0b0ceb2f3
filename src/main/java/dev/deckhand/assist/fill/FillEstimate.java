package dev.deckhand.assist.fill;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the rest of a fill would take, judged by its sample. Component names are part of the HTTP
 * contract.
 *
 * @param rows rows still to be filled
 * @param values distinct values in them that are not worked out yet
 * @param calls to the model
 * @param cost in the currency of the model's prices; {@code null} where they are unknown
 * @param seconds {@code null} where nothing was measured
 */
public record FillEstimate(
    int rows,
    int values,
    int calls,
    long inputTokens,
    long outputTokens,
    @Nullable BigDecimal cost,
    @Nullable Long seconds) {}
