/** Outlines decks: slides, shapes, text, notes and layouts. */
@NullMarked
package dev.deckhand.ooxml.pptx.read;

import org.jspecify.annotations.NullMarked;
