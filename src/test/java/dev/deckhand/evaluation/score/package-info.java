/** Scorers on documents that hold what they should, and on such that do not. */
@NullMarked
package dev.deckhand.evaluation.score;

import org.jspecify.annotations.NullMarked;
