/**
 * A value for each row, worked out by a chat model: what is asked once, in batches, and what came.
 */
@NullMarked
package dev.deckhand.assist.fill;

import org.jspecify.annotations.NullMarked;
