/** Commands that work on files without a server. */
@NullMarked
package dev.deckhand.cli;

import org.jspecify.annotations.NullMarked;
