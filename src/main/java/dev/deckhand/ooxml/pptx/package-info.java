/** Reads, edits and pictures decks. */
@NullMarked
package dev.deckhand.ooxml.pptx;

import org.jspecify.annotations.NullMarked;
