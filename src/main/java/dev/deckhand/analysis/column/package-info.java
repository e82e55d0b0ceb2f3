/** Formulas for new columns and totals, made from an instruction. */
@NullMarked
package dev.deckhand.analysis.column;

import org.jspecify.annotations.NullMarked;
