/** The embedded PostgreSQL server of an installation that has no other: unpack, start, stop. */
@NullMarked
package dev.deckhand.database;

import org.jspecify.annotations.NullMarked;
