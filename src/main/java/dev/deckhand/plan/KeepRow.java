package dev.deckhand.plan;

/** Which of several equal rows {@code removeDuplicates} keeps. */
public enum KeepRow {
  FIRST,
  LAST
}
