/** Carries out checks of decks: one class for each check. */
@NullMarked
package dev.deckhand.evaluation.score.deck;

import org.jspecify.annotations.NullMarked;
