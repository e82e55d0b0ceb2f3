package dev.deckhand.session;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a model worked out for one value of a turn.
 *
 * @param number order within the turn, from 0
 * @param jobHash the same for the same question
 * @param valueHash the same for the same value
 * @param value what the cells show
 * @param result empty where the model found nothing; {@code null} where nothing usable came
 * @param problem why there is no result
 * @param model {@code provider/model}
 * @param reused whether it was paid for before
 * @param cost in the currency of the model's prices; {@code null} where they are unknown
 */
public record FillEntry(
    int number,
    String jobHash,
    String valueHash,
    String value,
    @Nullable String result,
    @Nullable String problem,
    String model,
    String promptVersion,
    Instant at,
    boolean reused,
    @Nullable BigDecimal cost) {}
