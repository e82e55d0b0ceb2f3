package dev.deckhand.web;

import dev.deckhand.assist.Ask;
import dev.deckhand.assist.Material;
import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.OpenDocuments;
import dev.deckhand.assist.TextSources;
import dev.deckhand.document.Host;
import dev.deckhand.document.TextDocument;
import dev.deckhand.session.Document;
import dev.deckhand.session.Documents;
import dev.deckhand.session.Session;
import dev.deckhand.session.Sessions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds the document an ask is about. */
@Singleton
class TurnStarter {
  private final Sessions sessions;
  private final Documents documents;
  private final OpenDocuments open;
  private final TextSources texts;
  private final SourceOnly sourceOnly;

  TurnStarter(
      Sessions sessions,
      Documents documents,
      OpenDocuments open,
      TextSources texts,
      SourceOnly sourceOnly) {
    this.texts = texts;
    this.sourceOnly = sourceOnly;
    this.sessions = sessions;
    this.documents = documents;
    this.open = open;
  }

  /** The document and what the ask takes from, as they are now. */
  Material material(Ask ask) {
    OpenDocument document = document(ask);
    List<Document> held = documents.ofSession(ask.sessionId());
    List<OpenDocument> sources = new ArrayList<>();
    List<TextDocument> said = new ArrayList<>();
    for (UUID id : ask.sources()) {
      texts.of(ask.sessionId(), id).ifPresentOrElse(said::add, () -> sources.add(opened(held, id)));
    }
    return new Material(document, sources, said);
  }

  private OpenDocument document(Ask ask) {
    UUID sessionId = ask.sessionId();
    Session session =
        sessions.find(sessionId).orElseThrow(() -> ProblemException.notFound("session", sessionId));
    List<Document> held = documents.ofSession(sessionId);
    if (held.isEmpty() && ask.documentId() == null) {
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
        .orElseThrow(() -> sourceOnly.missing(id));
  }
}
