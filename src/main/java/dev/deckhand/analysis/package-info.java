/** Deterministic reading of documents: profiles, totals, formula facts, what a deck says. */
@NullMarked
package dev.deckhand.analysis;

import org.jspecify.annotations.NullMarked;
