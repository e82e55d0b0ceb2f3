@NullMarked
package dev.deckhand.tls;

import org.jspecify.annotations.NullMarked;
