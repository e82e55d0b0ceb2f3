/** What scores say beyond chance: means by case, paired comparisons, tests. */
@NullMarked
package dev.deckhand.evaluation.statistics;

import org.jspecify.annotations.NullMarked;
