/** Formulas: evaluation, dependencies, recalculation and explanation, over any source of cells. */
@NullMarked
package dev.deckhand.calc;

import org.jspecify.annotations.NullMarked;
