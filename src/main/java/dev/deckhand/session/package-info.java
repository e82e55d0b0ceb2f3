/** What is kept: sessions, documents with all their versions, turns, receipts, idempotency keys. */
@NullMarked
package dev.deckhand.session;

import org.jspecify.annotations.NullMarked;
