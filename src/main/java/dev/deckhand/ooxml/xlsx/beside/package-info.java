/** What a worksheet part says beside its cells, in words: rules, links, filters, protection. */
@NullMarked
package dev.deckhand.ooxml.xlsx.beside;

import org.jspecify.annotations.NullMarked;
