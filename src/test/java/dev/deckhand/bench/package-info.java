/** Measures how fast and in how much memory documents are read and edited. */
@NullMarked
package dev.deckhand.bench;

import org.jspecify.annotations.NullMarked;
