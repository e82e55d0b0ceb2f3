/** What survives when processes are killed; run more kills with {@code -Ddeckhand.kills=100}. */
@NullMarked
package dev.deckhand.durability;

import org.jspecify.annotations.NullMarked;
