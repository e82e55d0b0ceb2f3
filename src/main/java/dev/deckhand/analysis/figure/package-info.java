/** Figures on slides and the cells they come from, as the slides' notes tell. */
@NullMarked
package dev.deckhand.analysis.figure;

import org.jspecify.annotations.NullMarked;
