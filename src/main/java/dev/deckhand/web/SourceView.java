package dev.deckhand.web;

import dev.deckhand.document.Omission;
import dev.deckhand.document.SourceFormat;
import dev.deckhand.document.TextBlock;
import dev.deckhand.document.TextDocument;
import dev.deckhand.session.Source;
import java.util.List;
import java.util.UUID;

/**
 * A text document as it was read.
 *
 * @param size bytes
 * @param characters of its text
 * @param headings the first of them
 * @param omissions what was left out
 */
public record SourceView(
    UUID id,
    UUID sessionId,
    String name,
    SourceFormat format,
    int size,
    int characters,
    List<TextBlock.Heading> headings,
    List<Omission> omissions) {
  private static final int MOST_HEADINGS = 200;

  static SourceView of(Source source, TextDocument text) {
    return new SourceView(
        source.id(),
        source.sessionId(),
        source.name(),
        source.format(),
        source.size(),
        text.characters(),
        text.headings().stream().limit(MOST_HEADINGS).toList(),
        text.omissions());
  }
}
