/** How references follow when cells change places: formulas, areas, lists of areas, anchors. */
@NullMarked
package dev.deckhand.ooxml.xlsx.reference;

import org.jspecify.annotations.NullMarked;
