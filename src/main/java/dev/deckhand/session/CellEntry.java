package dev.deckhand.session;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a chat model answered to a cell.
 *
 * @param questionHash the same for the same prompt and values
 * @param model {@code provider/model}
 * @param number whether the value is a number
 * @param cost in the currency of the model's prices; {@code null} where they are unknown
 */
public record CellEntry(
    String questionHash,
    String model,
    String promptVersion,
    boolean number,
    String value,
    Instant at,
    @Nullable BigDecimal cost) {}
