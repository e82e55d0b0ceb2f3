/** Pure values: what a workbook or deck is, where things are in it, and what was found there. */
@NullMarked
package dev.deckhand.document;

import org.jspecify.annotations.NullMarked;
