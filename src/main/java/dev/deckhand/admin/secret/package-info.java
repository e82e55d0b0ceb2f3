/**
 * Providers' keys, sealed in the database: data keys seal them, a master key seals the data keys.
 */
@NullMarked
package dev.deckhand.admin.secret;

import org.jspecify.annotations.NullMarked;
