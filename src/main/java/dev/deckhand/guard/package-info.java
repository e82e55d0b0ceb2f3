/** Rules between a plan and a file: what no prompt may decide is decided here. */
@NullMarked
package dev.deckhand.guard;

import org.jspecify.annotations.NullMarked;
