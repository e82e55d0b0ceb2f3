package dev.deckhand.plan;

import dev.deckhand.document.SourceFormat;
import dev.deckhand.document.TextDocument;

/** Reads text documents of one format. They are taken from and never edited. */
public interface TextReader {
  /** What it reads. */
  SourceFormat format();

  /**
   * What a document says.
   *
   * @param fileName the name the user knows it by
   * @throws dev.deckhand.document.DocumentProblem when it is of another format, encrypted, broken,
   *     hostile, empty or over a limit
   */
  TextDocument read(String fileName, byte[] content);
}
