package dev.deckhand.assist;

import dev.deckhand.analysis.figure.Figure;
import dev.deckhand.analysis.figure.FigureReader;
import dev.deckhand.document.Host;
import dev.deckhand.session.Document;
import dev.deckhand.session.Documents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of a deck and the workbooks of its session they come from. */
public final class DeckFigures {
  private final Documents documents;
  private final OpenDocuments open;

  DeckFigures(Documents documents, OpenDocuments open) {
    this.documents = documents;
    this.open = open;
  }

  /** The figures of a deck, compared with the latest workbook of each name in its session. */
  public List<Figure> of(Document deck, OpenDocument opened) {
    Map<String, Optional<FigureReader.Source>> known = new HashMap<>();
    return FigureReader.of(
        opened.deckOutline(), name -> known.computeIfAbsent(name, n -> source(deck, n)));
  }

  private Optional<FigureReader.Source> source(Document deck, String name) {
    return documents.ofSession(deck.sessionId()).stream()
        .filter(document -> document.format().host() == Host.EXCEL && document.name().equals(name))
        .reduce((first, second) -> second)
        .flatMap(document -> open.at(document.id(), document.version()))
        .map(workbook -> new FigureReader.Source(workbook.version(), workbook.workbook()));
  }
}
