package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a pivot table computes.
 *
 * @param field header text of the field
 * @param function {@code sum} when left out
 */
public record PivotValue(String field, @Nullable PivotFunction function) {}
