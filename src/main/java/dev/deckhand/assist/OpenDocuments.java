package dev.deckhand.assist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.session.Document;
import dev.deckhand.session.Documents;
import java.util.Optional;
import java.util.UUID;

/** The document versions in use, each read from the database and parsed once. */
public final class OpenDocuments {
  /** Bytes of packages kept open; what is parsed from them takes a multiple. */
  private static final long MAX_BYTES = 64L << 20;

  private final Documents documents;
  private final DocumentEngine engine;
  private final Cache<Key, OpenDocument> open =
      Caffeine.newBuilder()
          .maximumWeight(MAX_BYTES)
          .weigher((Key key, OpenDocument document) -> document.file().content().length + 1024)
          .softValues()
          .build();

  public OpenDocuments(Documents documents, DocumentEngine engine) {
    this.documents = documents;
    this.engine = engine;
  }

  private record Key(UUID id, int version) {}

  /** The current version of a document; empty when there is none. */
  public Optional<OpenDocument> current(UUID id) {
    return documents.find(id).map(Document::version).flatMap(version -> at(id, version));
  }

  /** A version of a document; empty when there is none of that number. */
  public Optional<OpenDocument> at(UUID id, int version) {
    Key key = new Key(id, version);
    OpenDocument known = open.getIfPresent(key);
    if (known != null) {
      return Optional.of(known);
    }
    return documents.content(id, version).map(file -> open(key, file));
  }

  private OpenDocument open(Key key, OfficeFile file) {
    return open.get(key, k -> new OpenDocument(k.id(), k.version(), file, engine));
  }

  /** Forgets a document that was deleted. */
  public void forget(UUID id) {
    open.asMap().keySet().removeIf(key -> key.id().equals(id));
  }
}
