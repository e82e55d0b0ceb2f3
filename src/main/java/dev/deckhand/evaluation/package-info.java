/** Replays suites of sample files over models, and scores what comes out. */
@NullMarked
package dev.deckhand.evaluation;

import org.jspecify.annotations.NullMarked;
