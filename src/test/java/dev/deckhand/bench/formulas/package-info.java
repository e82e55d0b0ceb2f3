/** How right formulas are: Deckhand beside other programs on the workbooks of the corpus. */
@NullMarked
package dev.deckhand.bench.formulas;

import org.jspecify.annotations.NullMarked;
