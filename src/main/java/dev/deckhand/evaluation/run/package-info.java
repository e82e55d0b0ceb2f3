/** Runs: every case over every model, kept so that a run goes on where it stopped. */
@NullMarked
package dev.deckhand.evaluation.run;

import org.jspecify.annotations.NullMarked;
