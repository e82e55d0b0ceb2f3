/** Entra ID as tests need it: a server with keys and names, and tokens good and bad. */
@NullMarked
package dev.deckhand.testing.entra;

import org.jspecify.annotations.NullMarked;
