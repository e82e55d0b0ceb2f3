/** One turn, start to end: from the ask through a responder to a proven proposal, and its apply. */
@NullMarked
package dev.deckhand.assist;

import org.jspecify.annotations.NullMarked;
