/** Workbooks from above: regions, tables, charts and pivots instead of cells. */
@NullMarked
package dev.deckhand.ooxml.xlsx.outline;

import org.jspecify.annotations.NullMarked;
