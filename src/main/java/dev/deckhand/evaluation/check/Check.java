package dev.deckhand.evaluation.check;

/**
 * One thing that must hold for what a model made of a case. Suites write it as an object whose
 * {@code check} is the name of the record; see {@link CheckNames}.
 */
public sealed interface Check permits WorkbookCheck, DeckCheck, AnswerCheck, OutcomeCheck {}
