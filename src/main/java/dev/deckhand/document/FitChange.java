package dev.deckhand.document;

import org.jspecify.annotations.Nullable;

/**
 * A slide an edit may have changed the looks of.
 *
 * @param before how it fitted before; {@code null} for a new slide
 */
public record FitChange(@Nullable SlideFit before, SlideFit after) {}
