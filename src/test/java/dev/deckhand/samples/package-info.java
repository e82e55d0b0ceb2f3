/** The generator of the files under {@code samples/}, and the checks that keep them honest. */
@NullMarked
package dev.deckhand.samples;

import org.jspecify.annotations.NullMarked;
