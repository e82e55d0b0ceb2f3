/**
 * What the built-in model plans for workbooks: cleaning, looks, charts, pivots, repairs, reviews.
 */
@NullMarked
package dev.deckhand.assist.sheet;

import org.jspecify.annotations.NullMarked;
