/** Changed inputs: a case and its document, changed so that the case's checks must still hold. */
@NullMarked
package dev.deckhand.evaluation.variant;

import org.jspecify.annotations.NullMarked;
