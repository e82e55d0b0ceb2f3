/**
 * Pivot tables: source values in; totals, labelled cells and markup out (ECMA-376 part 1, 18.10).
 */
@NullMarked
package dev.deckhand.ooxml.xlsx.pivot;

import org.jspecify.annotations.NullMarked;
