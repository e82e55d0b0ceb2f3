package dev.deckhand.assist;

import dev.deckhand.document.SheetRange;

/** What the user has selected in the host. */
public sealed interface Selection {
  record Cells(SheetRange range) implements Selection {}

  /**
   * A slide.
   *
   * @param number one-based
   */
  record Slide(int number) implements Selection {}
}
