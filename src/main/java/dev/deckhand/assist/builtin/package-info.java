/** The edits the built-in model proposes: what an analysis found, as edit plans. */
@NullMarked
package dev.deckhand.assist.builtin;

import org.jspecify.annotations.NullMarked;
