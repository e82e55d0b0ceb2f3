/** The catalogue of what users can ask for: one small class per feature. */
@NullMarked
package dev.deckhand.feature;

import org.jspecify.annotations.NullMarked;
