/** Metrics and traces of calls to models, which never show a prompt, a reply or a key. */
@NullMarked
package dev.deckhand.model.telemetry;

import org.jspecify.annotations.NullMarked;
