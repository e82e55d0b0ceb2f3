/** Tables of a workbook: where they are, what their columns hold, which rows count. */
@NullMarked
package dev.deckhand.analysis.table;

import org.jspecify.annotations.NullMarked;
