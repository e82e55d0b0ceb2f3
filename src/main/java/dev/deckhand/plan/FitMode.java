package dev.deckhand.plan;

/** What {@code setText} does with text that does not fit its shape. */
public enum FitMode {
  /** It keeps its size; that it does not fit is said. */
  KEEP,
  /**
   * It is shrunk as PowerPoint does, in PowerPoint's steps, down to the limits of the layout: no
   * more than to 70 %, or to the smallest size the layout has for the shape, and never below 10
   * points.
   */
  SHRINK
}
