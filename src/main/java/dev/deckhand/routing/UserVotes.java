package dev.deckhand.routing;

/**
 * What users did with the answers of a model on a feature. Shown beside the score and kept apart
 * from it: users choose what they ask.
 *
 * @param model {@code provider/model}
 */
public record UserVotes(
    String feature,
    String model,
    long accepted,
    long partlyAccepted,
    long undone,
    long up,
    long down) {}
