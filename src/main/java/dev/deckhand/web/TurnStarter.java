package dev.deckhand.web;

import dev.deckhand.assist.Ask;
import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.OpenDocuments;
import dev.deckhand.document.Host;
import dev.deckhand.session.Document;
import dev.deckhand.session.Documents;
import dev.deckhand.session.Session;
import dev.deckhand.session.Sessions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Finds the document an ask is about. */
@Singleton
class TurnStarter {
  private final Sessions sessions;
  private final Documents documents;
  private final OpenDocuments open;

  TurnStarter(Sessions sessions, Documents documents, OpenDocuments open) {
    this.sessions = sessions;
    this.documents = documents;
    this.open = open;
  }

  /** The other documents an ask takes from, as they are now. */
  List<OpenDocument> sources(Ask ask) {
    List<Document> held = documents.ofSession(ask.sessionId());
    return ask.sources().stream().map(id -> opened(held, id)).toList();
  }

  OpenDocument document(Ask ask) {
    UUID sessionId = ask.sessionId();
    Session session =
        sessions.find(sessionId).orElseThrow(() -> ProblemException.notFound("session", sessionId));
    List<Document> held = documents.ofSession(sessionId);
    if (held.isEmpty()) {
      throw ProblemException.of(
          422,
          "no-document",
          "The session has no document yet",
          "Add a workbook or deck to the session first");
    }
    UUID asked = ask.documentId();
    return opened(held, asked == null ? latest(held, session.host()).id() : asked);
  }

  /** The latest document of the session's application; others are there to be taken from. */
  private static Document latest(List<Document> held, Host host) {
    return held.stream()
        .filter(document -> document.format().host() == host)
        .reduce((first, second) -> second)
        .orElse(held.getLast());
  }

  private OpenDocument opened(List<Document> held, UUID id) {
    return held.stream()
        .filter(document -> document.id().equals(id))
        .findFirst()
        .flatMap(document -> open.at(document.id(), document.version()))
        .orElseThrow(() -> ProblemException.notFound("document", id));
  }
}
