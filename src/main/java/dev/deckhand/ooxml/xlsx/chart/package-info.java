/** What a new chart needs on a worksheet: its frame, and colours where no theme has any. */
@NullMarked
package dev.deckhand.ooxml.xlsx.chart;

import org.jspecify.annotations.NullMarked;
