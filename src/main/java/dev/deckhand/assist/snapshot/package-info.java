/** Workbooks made anew from what ranges tell of one that Office would not give as a file. */
@NullMarked
package dev.deckhand.assist.snapshot;

import org.jspecify.annotations.NullMarked;
