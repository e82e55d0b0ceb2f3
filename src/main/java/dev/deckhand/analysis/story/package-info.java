/** Decks to be: titles, points and figures read from an outline, a text or a workbook. */
@NullMarked
package dev.deckhand.analysis.story;

import org.jspecify.annotations.NullMarked;
