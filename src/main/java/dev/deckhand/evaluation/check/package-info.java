/** What a case checks: records that suites are written in, and that scorers carry out. */
@NullMarked
package dev.deckhand.evaluation.check;

import org.jspecify.annotations.NullMarked;
