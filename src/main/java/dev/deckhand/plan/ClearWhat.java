package dev.deckhand.plan;

/** What {@code clearCells} removes. */
public enum ClearWhat {
  ALL,
  CONTENTS,
  FORMATS,
  COMMENTS
}
