package dev.deckhand.document;

/** Why something on a slide cannot be seen. */
public enum Concealment {
  /** It, or a group around it, is marked hidden. */
  HIDDEN,
  /** It lies beside the slide. */
  OFF_SLIDE,
  /** It has no width or no height. */
  NO_SIZE,
  /** Its text is fully transparent or drawn without a fill. */
  TRANSPARENT,
  /** Its text has the colour of what is behind it. */
  SAME_COLOR,
  /** Its text is smaller than two points. */
  TINY,
  /** A later, opaque shape lies over all of it. */
  COVERED
}
