/** Compares pictures of slides and the measure of text with LibreOffice's rendering. */
@NullMarked
package dev.deckhand.bench.pictures;

import org.jspecify.annotations.NullMarked;
