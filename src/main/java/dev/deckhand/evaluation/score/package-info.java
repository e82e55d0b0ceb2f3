/** Carries checks out on what a model made of a case: 0 to 1, with an explanation. */
@NullMarked
package dev.deckhand.evaluation.score;

import org.jspecify.annotations.NullMarked;
