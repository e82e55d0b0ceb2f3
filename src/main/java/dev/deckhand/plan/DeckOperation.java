package dev.deckhand.plan;

/**
 * An operation on a deck. Slides are numbers in the plan's base version, or {@code @N} for the
 * slide that operation {@code N} adds; shapes are {@code #id} or an exact name, on a slide the plan
 * adds a placeholder key, and {@code @N} for the text box, table, picture or chart that operation
 * {@code N} adds.
 */
public sealed interface DeckOperation extends Operation
    permits SlideOperation, TextOperation, ShapeOperation, SlideObjectOperation {}
