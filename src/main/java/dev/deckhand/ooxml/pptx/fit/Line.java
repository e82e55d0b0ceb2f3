package dev.deckhand.ooxml.pptx.fit;

/**
 * A line of text. Lengths are points.
 *
 * @param start where it begins from the left of the text area
 * @param width without the blanks at its end
 * @param height single-spaced
 */
record Line(double start, double width, double height) {}
