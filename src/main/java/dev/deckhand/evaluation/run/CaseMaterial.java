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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case lets a model take from, opened.
 *
 * @param documents workbooks and decks
 * @param texts Word and PDF documents
 * @param context what plain text files say, as a user would send it along; {@code null} for none
 */
record CaseMaterial(
    List<OpenDocument> documents, List<TextDocument> texts, @Nullable String context) {
  CaseMaterial {
    documents = List.copyOf(documents);
    texts = List.copyOf(texts);
  }

  /** Opens files by what their names say they are. */
  static CaseMaterial open(List<Path> files, DocumentEngine engine, List<TextReader> readers) {
    List<OpenDocument> documents = new ArrayList<>();
    List<TextDocument> texts = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      if (DocumentFormat.ofFileName(name).isPresent()) {
        documents.add(OpenDocument.of(document(file, engine), engine));
      } else if (SourceFormat.ofFileName(name).isPresent()) {
        texts.add(text(name, content(file), readers));
      } else {
        String said = new String(content(file), StandardCharsets.UTF_8);
        TextDocument.requireLength(name, said.length(), 0);
        plain.add(said);
      }
    }
    return new CaseMaterial(documents, texts, plain.isEmpty() ? null : String.join("\n\n", plain));
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
