/** Runs bound plans on decks; one class for each operation. */
@NullMarked
package dev.deckhand.ooxml.pptx.edit;

import org.jspecify.annotations.NullMarked;
