/** Which model serves a feature, and why. */
@NullMarked
package dev.deckhand.routing;

import org.jspecify.annotations.NullMarked;
