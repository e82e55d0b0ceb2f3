package dev.deckhand.evaluation.judge;

import org.jspecify.annotations.Nullable;

/**
 * What a judge says of a result.
 *
 * @param mean 0 to 1; {@code null} when there is no grade
 * @param count how many grades there are
 * @param swayed whether the order in which results were shown changed which one was preferred
 * @param said the first reason, or why there is no grade
 */
public record Grades(
    @Nullable Double mean, double lowest, double highest, int count, boolean swayed, String said) {}
