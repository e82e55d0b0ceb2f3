package dev.deckhand.plan;

/** Where {@code replaceText} looks. */
public enum TextScope {
  /** Slides and notes. */
  DECK,
  SLIDES,
  NOTES,
  /** Masters and layouts, those of notes and handouts among them. */
  MASTERS
}
