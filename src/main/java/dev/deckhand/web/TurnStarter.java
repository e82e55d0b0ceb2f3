package dev.deckhand.web;

import dev.deckhand.assist.Ask;
import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.OpenDocuments;
import dev.deckhand.session.Document;
import dev.deckhand.session.Documents;
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

  OpenDocument document(Ask ask) {
    UUID sessionId = ask.sessionId();
    if (sessions.find(sessionId).isEmpty()) {
      throw ProblemException.notFound("session", sessionId);
    }
    List<Document> held = documents.ofSession(sessionId);
    if (held.isEmpty()) {
      throw ProblemException.of(
          422,
          "no-document",
          "The session has no document yet",
          "Add a workbook or deck to the session first");
    }
    Document asked =
        ask.documentId() == null
            ? held.getLast()
            : held.stream()
                .filter(document -> document.id().equals(ask.documentId()))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("document", ask.documentId() + ""));
    return open.at(asked.id(), asked.version())
        .orElseThrow(() -> ProblemException.notFound("document", asked.id()));
  }
}
