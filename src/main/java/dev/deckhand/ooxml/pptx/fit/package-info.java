/** Measures whether text fits its shapes: what the parts say, lines broken with real widths. */
@NullMarked
package dev.deckhand.ooxml.pptx.fit;

import org.jspecify.annotations.NullMarked;
