package dev.deckhand.ooxml.docx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paragraph or table as it was found, before it is known which headings it stands below. */
sealed interface Passage {
  /**
   * A paragraph.
   *
   * @param heading its level as heading, or {@code null}
   * @param item its level in a list, or {@code null}
   */
  record Text(String text, @Nullable Integer heading, @Nullable Integer item, boolean bold)
      implements Passage {}

  /** A table. */
  record Rows(List<List<String>> rows) implements Passage {}
}
