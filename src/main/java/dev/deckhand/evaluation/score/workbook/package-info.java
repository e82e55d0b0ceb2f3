/** Carries out checks of workbooks. */
@NullMarked
package dev.deckhand.evaluation.score.workbook;

import org.jspecify.annotations.NullMarked;
