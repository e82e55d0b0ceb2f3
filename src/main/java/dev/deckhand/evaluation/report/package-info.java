/** Reports of runs: one HTML page that needs no network, JSON, JUnit XML. */
@NullMarked
package dev.deckhand.evaluation.report;

import org.jspecify.annotations.NullMarked;
