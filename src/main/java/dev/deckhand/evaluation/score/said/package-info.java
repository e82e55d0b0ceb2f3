/** Carries out checks of what was said and how it ended. */
@NullMarked
package dev.deckhand.evaluation.score.said;

import org.jspecify.annotations.NullMarked;
