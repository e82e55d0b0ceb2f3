/**
 * Measures what of a document goes into a prompt: tokens, time, and whether what matters is there.
 */
@NullMarked
package dev.deckhand.bench.context;

import org.jspecify.annotations.NullMarked;
