/** The parts of a presentation and the steps through their XML that reading and editing share. */
@NullMarked
package dev.deckhand.ooxml.pptx.part;

import org.jspecify.annotations.NullMarked;
