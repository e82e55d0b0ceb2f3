package dev.deckhand.evaluation.verdict;

import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.TrialOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What is scored.
 *
 * @param before the document of the case
 * @param after what came out; the very document before when nothing was changed
 * @param golden the document of the case's solution, or {@code null} when there is none
 * @param outcome how the model ended and what it said
 */
public record Submission(
    OpenDocument before, OpenDocument after, @Nullable OpenDocument golden, TrialOutcome outcome) {}
