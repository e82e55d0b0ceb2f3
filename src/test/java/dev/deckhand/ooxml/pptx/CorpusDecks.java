package dev.deckhand.ooxml.pptx;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The decks of the corpus that can be opened, those of {@code samples/}, and the review deck. */
public final class CorpusDecks {
  private static final DeckEngine ENGINE = new DeckEngine(System::nanoTime);

  private CorpusDecks() {}

  /** A deck with its outline. */
  public record Deck(String name, OfficeFile file, DeckOutline outline) {}

  public static Stream<Deck> all() {
    Stream<Path> files = Stream.concat(Corpus.files("").stream(), samples().stream());
    Stream<OfficeFile> decks =
        files
            .filter(path -> format(path).filter(f -> f.host() == Host.POWERPOINT).isPresent())
            .map(CorpusDecks::read);
    return Stream.concat(Stream.of(DeckFixture.review()), decks)
        .flatMap(file -> outline(file).stream().map(deck -> new Deck(file.name(), file, deck)));
  }

  private static Optional<DocumentFormat> format(Path path) {
    return DocumentFormat.ofFileName(path.toString());
  }

  private static List<Path> samples() {
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OfficeFile read(Path path) {
    try {
      String name = path.getFileName().toString();
      return new OfficeFile(name, format(path).orElseThrow(), Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<DeckOutline> outline(OfficeFile file) {
    try {
      return Optional.of(ENGINE.outline(file));
    } catch (DocumentProblem problem) {
      return Optional.empty();
    }
  }
}
