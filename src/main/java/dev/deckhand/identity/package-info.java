/** Who asks and what they may: the one user of local mode, or people signed in with Entra ID. */
@NullMarked
package dev.deckhand.identity;

import org.jspecify.annotations.NullMarked;
