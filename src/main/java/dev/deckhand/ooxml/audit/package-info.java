/** What an edited package brings in that its original did not have. */
@NullMarked
package dev.deckhand.ooxml.audit;

import org.jspecify.annotations.NullMarked;
