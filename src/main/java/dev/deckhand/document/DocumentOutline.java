package dev.deckhand.document;

/** What a document contains, small enough to show and to send to a model. */
public sealed interface DocumentOutline permits WorkbookOutline, DeckOutline {}
