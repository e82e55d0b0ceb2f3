package dev.deckhand.web;

import dev.deckhand.document.SourceFormat;
import dev.deckhand.session.Sources;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Says of text documents that they are there to be taken from and not to be edited. */
@Singleton
class SourceOnly {
  private final Sources sources;

  SourceOnly(Sources sources) {
    this.sources = sources;
  }

  /** The problem for an id that is no workbook and no deck. */
  ProblemException missing(UUID id) {
    return sources
        .find(id)
        .map(source -> problem(source.name(), source.format()))
        .orElseGet(() -> ProblemException.notFound("document", id));
  }

  /** The problem for a text document that is sent or meant as one to edit. */
  static ProblemException problem(String name, SourceFormat format) {
    return ProblemException.of(
        422,
        "source-only",
        "%s is a %s; Deckhand reads it but never edits it".formatted(name, format.title()),
        "Add it to the session with POST /sessions/{id}/sources, and name it in the sources of a"
            + " turn about a workbook or deck");
  }
}
