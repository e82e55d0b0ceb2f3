/** Values of formulas and the rules of coercion, comparison, dates and numbers as text. */
@NullMarked
package dev.deckhand.calc.value;

import org.jspecify.annotations.NullMarked;
