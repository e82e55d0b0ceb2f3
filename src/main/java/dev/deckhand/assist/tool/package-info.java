/**
 * What chat models may look up in the document of a turn: bounded, read-only, seen content only.
 */
@NullMarked
package dev.deckhand.assist.tool;

import org.jspecify.annotations.NullMarked;
