/** XML parts as bytes: where every element lies, and splices that leave all other bytes alone. */
@NullMarked
package dev.deckhand.ooxml.markup;

import org.jspecify.annotations.NullMarked;
