/** What a deck says: summary and answers made of its own words. */
@NullMarked
package dev.deckhand.analysis.deck;

import org.jspecify.annotations.NullMarked;
