/** The schemas of ECMA-376 as a judge of what edits write. */
@NullMarked
package dev.deckhand.ooxml.schema;

import org.jspecify.annotations.NullMarked;
