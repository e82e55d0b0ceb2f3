/** Keeps the project's documents true: links, examples, numbers, names and generated pages. */
@NullMarked
package dev.deckhand.docs;

import org.jspecify.annotations.NullMarked;
