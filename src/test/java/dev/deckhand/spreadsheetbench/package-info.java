/**
 * SpreadsheetBench as a proof that the plan language suffices: plans derived from the difference of
 * two workbooks, applied over HTTP, compared as the benchmark compares.
 */
@NullMarked
package dev.deckhand.spreadsheetbench;

import org.jspecify.annotations.NullMarked;
