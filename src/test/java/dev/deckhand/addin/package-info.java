@NullMarked
package dev.deckhand.addin;

import org.jspecify.annotations.NullMarked;
