package dev.deckhand.assist.builtin;

import java.util.function.Function;

/**
 * How the built-in model answers one feature.
 *
 * @param feature its id
 * @param draft what an instruction comes to; it may throw a {@code DocumentProblem}
 */
public record BuiltinAnswer(String feature, Function<Desk, Draft> draft) {}
