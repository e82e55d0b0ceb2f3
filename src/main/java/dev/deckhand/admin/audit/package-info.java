/** Who changed what from what to what: rows that are only added, each chained to the one before. */
@NullMarked
package dev.deckhand.admin.audit;

import org.jspecify.annotations.NullMarked;
