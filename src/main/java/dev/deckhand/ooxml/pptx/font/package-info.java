/** The fonts that come with the program: what stands in for which font, widths, line heights. */
@NullMarked
package dev.deckhand.ooxml.pptx.font;

import org.jspecify.annotations.NullMarked;
