/** The grammar of worksheet formulas: parsing, an immutable tree, printing, shifting, renaming. */
@NullMarked
package dev.deckhand.calc.syntax;

import org.jspecify.annotations.NullMarked;
