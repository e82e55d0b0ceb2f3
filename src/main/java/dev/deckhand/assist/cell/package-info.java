/** What the worksheet function DECKHAND.ASK asks, and what it may answer: one plain value. */
@NullMarked
package dev.deckhand.assist.cell;

import org.jspecify.annotations.NullMarked;
