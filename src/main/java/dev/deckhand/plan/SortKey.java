package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/**
 * A column rows are sorted by.
 *
 * @param column text of its header, or its letters
 * @param descending {@code false} when left out
 */
public record SortKey(String column, @Nullable Boolean descending) {}
