package dev.deckhand.evaluation.run;

import dev.deckhand.assist.OpenDocument;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SourceFormat;
import dev.deckhand.document.TextDocument;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.TextReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a case lets a model take from, opened.
 *
 * @param documents workbooks and decks
 * @param texts Word and PDF documents, Markdown and plain text
 */
record CaseMaterial(List<OpenDocument> documents, List<TextDocument> texts) {
  CaseMaterial {
    documents = List.copyOf(documents);
    texts = List.copyOf(texts);
  }

  /** Opens files by what their names say they are. */
  static CaseMaterial open(List<Path> files, DocumentEngine engine, List<TextReader> readers) {
    List<OpenDocument> documents = new ArrayList<>();
    List<TextDocument> texts = new ArrayList<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      if (DocumentFormat.ofFileName(name).isPresent()) {
        documents.add(OpenDocument.of(document(file, engine), engine));
      } else {
        texts.add(text(name, content(file), readers));
      }
    }
    return new CaseMaterial(documents, texts);
  }

  static OfficeFile document(Path file, DocumentEngine engine) {
    return engine.open(String.valueOf(file.getFileName()), content(file));
  }

  private static TextDocument text(String name, byte[] content, List<TextReader> readers) {
    SourceFormat format = SourceFormat.ofFileName(name).orElseThrow();
    return readers.stream()
        .filter(reader -> reader.format() == format)
        .findFirst()
        .orElseThrow(
            () ->
                new DocumentProblem(
                    DocumentProblem.Code.UNSUPPORTED_FORMAT,
                    "Nothing here reads " + name,
                    "Take the file out of the case"))
        .read(name, content);
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
