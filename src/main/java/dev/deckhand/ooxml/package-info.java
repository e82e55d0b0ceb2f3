/** The only home of Apache POI: opens Office files, refuses what is not one, and edits them. */
@NullMarked
package dev.deckhand.ooxml;

import org.jspecify.annotations.NullMarked;
