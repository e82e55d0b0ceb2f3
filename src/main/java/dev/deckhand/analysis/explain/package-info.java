/** Formulas explained step by step with live values. */
@NullMarked
package dev.deckhand.analysis.explain;

import org.jspecify.annotations.NullMarked;
