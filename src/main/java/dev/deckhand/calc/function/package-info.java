/** The worksheet functions, one file per group, over values already evaluated. */
@NullMarked
package dev.deckhand.calc.function;

import org.jspecify.annotations.NullMarked;
