/** Turns outlines, cells and selections into prompt text within a token budget. */
@NullMarked
package dev.deckhand.context;

import org.jspecify.annotations.NullMarked;
