/** The program: command line, start and stop of the service, and what CDI needs to wire it. */
@NullMarked
package dev.deckhand;

import org.jspecify.annotations.NullMarked;
