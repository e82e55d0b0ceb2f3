/** Formulas tried out and cells traced: bounded answers for people and for tools. */
@NullMarked
package dev.deckhand.analysis.trace;

import org.jspecify.annotations.NullMarked;
