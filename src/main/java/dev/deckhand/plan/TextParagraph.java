package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph to be written.
 *
 * @param text plain text without line breaks
 * @param level outline level 0 to 8; the level that was there when left out
 */
public record TextParagraph(String text, @Nullable Integer level) {
  public static TextParagraph of(String text) {
    return new TextParagraph(text, null);
  }
}
