/** Carries out checks of workbooks: one class for each check. */
@NullMarked
package dev.deckhand.evaluation.score.workbook;

import org.jspecify.annotations.NullMarked;
