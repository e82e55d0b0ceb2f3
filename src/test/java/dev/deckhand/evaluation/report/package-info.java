@NullMarked
package dev.deckhand.evaluation.report;

import org.jspecify.annotations.NullMarked;
