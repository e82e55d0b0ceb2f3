package dev.deckhand.web;

import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.OpenDocuments;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.DocumentOutline;
import dev.deckhand.session.Document;
import java.util.UUID;

/**
 * A document with the outline of its current version.
 *
 * @param size bytes
 */
public record DocumentView(
    UUID id,
    UUID sessionId,
    String name,
    DocumentFormat format,
    int version,
    int size,
    DocumentOutline outline) {
  static DocumentView of(Document document, OpenDocuments open) {
    OpenDocument current =
        open.at(document.id(), document.version())
            .orElseThrow(() -> ProblemException.notFound("document", document.id()));
    return new DocumentView(
        document.id(),
        document.sessionId(),
        document.name(),
        document.format(),
        document.version(),
        document.size(),
        current.outline());
  }

  static Problem tooLarge(String name, long bytes, long limit) {
    return Problem.of(
        413,
        "too-large",
        "%s has %d MB; a document may have %d MB".formatted(name, bytes >> 20, limit >> 20),
        "Remove pictures or unused worksheets, or split the document");
  }
}
