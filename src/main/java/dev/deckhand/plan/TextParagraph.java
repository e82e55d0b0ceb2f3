package dev.deckhand.plan;

import java.util.List;
import java.util.stream.Stream;
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

  /** The same text with a paragraph for each of its lines, as when it is pasted. */
  static List<TextParagraph> lines(List<TextParagraph> paragraphs) {
    return paragraphs.stream()
        .flatMap(
            paragraph ->
                paragraph.text.lines().count() < 2
                    ? Stream.of(paragraph)
                    : paragraph.text.lines().map(line -> new TextParagraph(line, paragraph.level)))
        .toList();
  }
}
