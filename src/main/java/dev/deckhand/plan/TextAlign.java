package dev.deckhand.plan;

/** How the lines of a paragraph are aligned. */
public enum TextAlign {
  LEFT,
  CENTER,
  RIGHT,
  JUSTIFY
}
