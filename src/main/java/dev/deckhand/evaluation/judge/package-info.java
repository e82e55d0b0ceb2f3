/** Judges results by rubrics: a chat model grades them blind, and apart from the score. */
@NullMarked
package dev.deckhand.evaluation.judge;

import org.jspecify.annotations.NullMarked;
