package dev.deckhand.session;

import java.util.List;

/** A session as a list shows it. */
public record SessionSummary(Session session, List<Document> documents, long turnCount) {
  public SessionSummary {
    documents = List.copyOf(documents);
  }
}
