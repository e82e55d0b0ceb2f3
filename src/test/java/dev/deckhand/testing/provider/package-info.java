/** Stand-ins for chat model providers, one per wire protocol, that answer or fail as scripted. */
@NullMarked
package dev.deckhand.testing.provider;

import org.jspecify.annotations.NullMarked;
