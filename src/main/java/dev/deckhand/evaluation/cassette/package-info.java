/** Cassettes: exchanges with chat models as files, recorded once and replayed without a network. */
@NullMarked
package dev.deckhand.evaluation.cassette;

import org.jspecify.annotations.NullMarked;
