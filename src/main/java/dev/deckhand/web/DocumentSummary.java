package dev.deckhand.web;

import dev.deckhand.document.DocumentFormat;
import dev.deckhand.session.Document;
import java.util.UUID;

/** A document in a list. */
public record DocumentSummary(UUID id, String name, DocumentFormat format, int version) {
  static DocumentSummary of(Document document) {
    return new DocumentSummary(
        document.id(), document.name(), document.format(), document.version());
  }
}
