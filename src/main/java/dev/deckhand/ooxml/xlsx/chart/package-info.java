/** New charts as XML: a description in, chart and drawing markup out (ECMA-376 part 1, 21.2). */
@NullMarked
package dev.deckhand.ooxml.xlsx.chart;

import org.jspecify.annotations.NullMarked;
