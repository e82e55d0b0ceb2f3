package dev.deckhand.ooxml.pptx.fit;

/**
 * The distances of a paragraph, in points.
 *
 * @param line from line to line
 * @param before room above it
 * @param after room below it
 */
public record LineSpacing(double line, double before, double after) {}
