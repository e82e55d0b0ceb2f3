package dev.deckhand.plan;

/** What {@code copyRange} copies. */
public enum CopyWhat {
  /** Contents, formats, comments, and the rules that lie on the cells. */
  ALL,
  /** Values and formulas. */
  CONTENTS,
  /** Formulas, and constants where there is none. */
  FORMULAS,
  /** Values; formulas are copied as the value they have. */
  VALUES,
  FORMATS
}
