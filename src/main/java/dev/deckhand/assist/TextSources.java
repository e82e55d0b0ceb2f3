package dev.deckhand.assist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.SourceFormat;
import dev.deckhand.document.TextDocument;
import dev.deckhand.plan.TextReader;
import dev.deckhand.session.Source;
import dev.deckhand.session.Sources;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The text documents of sessions, each read once and never changed. */
public final class TextSources {
  /** Characters kept. */
  private static final long MOST = 16L << 20;

  private final Sources sources;
  private final List<TextReader> readers;
  private final Cache<UUID, TextDocument> read =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((UUID id, TextDocument text) -> text.characters() + 1024)
          .softValues()
          .build();

  public TextSources(Sources sources, List<TextReader> readers) {
    this.sources = sources;
    this.readers = List.copyOf(readers);
  }

  /**
   * What a file says.
   *
   * @throws DocumentProblem when it is refused
   */
  public TextDocument read(String name, byte[] content) {
    SourceFormat format =
        SourceFormat.ofFileName(name)
            .orElseThrow(
                () ->
                    new DocumentProblem(
                        DocumentProblem.Code.UNSUPPORTED_FORMAT,
                        name + " is no text document that is read.",
                        "Send a Word document (.docx), a PDF document (.pdf) or a text (.md, .txt)"
                            + " here; workbooks and decks are sent as documents."));
    return readers.stream()
        .filter(reader -> reader.format() == format)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nothing reads " + format))
        .read(name, content);
  }

  /** Forgets a source that was deleted. */
  public void forget(UUID id) {
    read.invalidate(id);
  }

  /** What a kept source says; empty where there is none of that id in the session. */
  public Optional<TextDocument> of(UUID sessionId, UUID id) {
    Optional<Source> source = sources.find(id).filter(s -> s.sessionId().equals(sessionId));
    return source.map(s -> read.get(id, key -> read(s.name(), sources.content(key))));
  }
}
