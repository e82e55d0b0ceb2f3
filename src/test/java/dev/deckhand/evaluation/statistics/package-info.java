@NullMarked
package dev.deckhand.evaluation.statistics;

import org.jspecify.annotations.NullMarked;
