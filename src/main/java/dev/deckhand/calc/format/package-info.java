/** Number formats: what a cell shows (ECMA-376 part 1, 18.8.31), in the en-US locale. */
@NullMarked
package dev.deckhand.calc.format;

import org.jspecify.annotations.NullMarked;
