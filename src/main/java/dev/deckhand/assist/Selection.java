package dev.deckhand.assist;

import dev.deckhand.document.SheetRange;

/** What the user has selected in the host. */
public sealed interface Selection {
  /** As people and suites write it: {@code Sales!B2:B9} or {@code slide 3}. */
  String text();

  record Cells(SheetRange range) implements Selection {
    @Override
    public String text() {
      return range.toString();
    }
  }

  /**
   * A slide.
   *
   * @param number one-based
   */
  record Slide(int number) implements Selection {
    @Override
    public String text() {
      return "slide " + number;
    }
  }
}
