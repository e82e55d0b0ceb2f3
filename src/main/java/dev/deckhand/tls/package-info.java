/** A certificate for localhost, so that Office loads the task pane from this machine. */
@NullMarked
package dev.deckhand.tls;

import org.jspecify.annotations.NullMarked;
