/** What is scored, and what one check comes to. */
@NullMarked
package dev.deckhand.evaluation.verdict;

import org.jspecify.annotations.NullMarked;
