/** Suites and cases: folders of files that say what is asked and what must come out. */
@NullMarked
package dev.deckhand.evaluation.suite;

import org.jspecify.annotations.NullMarked;
