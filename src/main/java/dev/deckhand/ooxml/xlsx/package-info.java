/** Workbooks: what they hold, what they look like from above, and edits that spare the rest. */
@NullMarked
package dev.deckhand.ooxml.xlsx;

import org.jspecify.annotations.NullMarked;
