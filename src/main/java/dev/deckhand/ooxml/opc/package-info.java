/**
 * The package layer: parts, content types and relationships of an Office file (ECMA-376 part 2).
 */
@NullMarked
package dev.deckhand.ooxml.opc;

import org.jspecify.annotations.NullMarked;
