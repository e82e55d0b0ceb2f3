/** What several tests share. */
@NullMarked
package dev.deckhand.testing;

import org.jspecify.annotations.NullMarked;
