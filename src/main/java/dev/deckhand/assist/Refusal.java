package dev.deckhand.assist;

/**
 * Why a turn has no result.
 *
 * @param code stable, lower case with dashes
 * @param message what happened
 * @param nextStep what the user can do
 */
public record Refusal(String code, String message, String nextStep) {}
