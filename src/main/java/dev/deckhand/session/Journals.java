package dev.deckhand.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Keeps what hosts noted down of edits they carried out, so that any device can take them back. */
@ApplicationScoped
public class Journals {

  /**
   * Keeps a journal; the first one of a version stays.
   *
   * @param body a JSON document
   * @return false when the document has no such version
   */
  @Transactional
  public boolean keep(UUID documentId, int version, String body) {
    if (VersionRow.findByIdOptional(new VersionRow.Key(documentId, version)).isEmpty()) {
      return false;
    }
    if (find(documentId, version).isEmpty()) {
      JournalRow.of(documentId, version, body).persist();
    }
    return true;
  }

  @Transactional
  public Optional<String> find(UUID documentId, int version) {
    return JournalRow.<JournalRow>findByIdOptional(new VersionText.Key(documentId, version))
        .map(row -> row.body);
  }
}
