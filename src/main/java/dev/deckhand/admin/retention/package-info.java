/** Deletes what was kept as long as administrators decided, and says so in the audit. */
@NullMarked
package dev.deckhand.admin.retention;

import org.jspecify.annotations.NullMarked;
