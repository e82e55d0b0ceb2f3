/** Special functions and probabilities: numbers in, a number out, nothing of worksheets. */
@NullMarked
package dev.deckhand.calc.special;

import org.jspecify.annotations.NullMarked;
