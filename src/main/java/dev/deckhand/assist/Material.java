package dev.deckhand.assist;

import dev.deckhand.document.TextDocument;
import java.util.List;

/**
 * What a turn is about and what it takes from.
 *
 * @param document the document a proposal changes
 * @param sources other workbooks and decks
 * @param texts text documents
 */
public record Material(
    OpenDocument document, List<OpenDocument> sources, List<TextDocument> texts) {
  public Material {
    sources = List.copyOf(sources);
    texts = List.copyOf(texts);
  }
}
