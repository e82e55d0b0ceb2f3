/** Draws charts from the values their parts cache; POI draws none. */
@NullMarked
package dev.deckhand.ooxml.pptx.chart;

import org.jspecify.annotations.NullMarked;
