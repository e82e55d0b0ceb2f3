/** Measures calculation beside other engines: {@code ./deckhand bench calc}. */
@NullMarked
package dev.deckhand.bench.calc;

import org.jspecify.annotations.NullMarked;
