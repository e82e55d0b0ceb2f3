/** What the gateway to chat models costs, beside asking the provider directly. */
@NullMarked
package dev.deckhand.bench.gateway;

import org.jspecify.annotations.NullMarked;
