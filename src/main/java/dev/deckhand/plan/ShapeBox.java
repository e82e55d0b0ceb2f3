package dev.deckhand.plan;

/**
 * Where a shape stands: points (1/72 inch) from the slide's top left, before rotation.
 *
 * @param x left edge
 * @param y upper edge
 * @param width 0 or more
 * @param height 0 or more
 */
public record ShapeBox(Double x, Double y, Double width, Double height) {}
