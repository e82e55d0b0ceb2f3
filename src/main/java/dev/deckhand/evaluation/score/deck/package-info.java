/** Carries out checks of decks. */
@NullMarked
package dev.deckhand.evaluation.score.deck;

import org.jspecify.annotations.NullMarked;
