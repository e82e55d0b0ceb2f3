/** Questions about tables, understood by header names and answered by adding up. */
@NullMarked
package dev.deckhand.analysis.ask;

import org.jspecify.annotations.NullMarked;
