/**
 * Reads what Word documents say: body text as a stream, nothing outside the file (17 of part 1).
 */
@NullMarked
package dev.deckhand.ooxml.docx;

import org.jspecify.annotations.NullMarked;
