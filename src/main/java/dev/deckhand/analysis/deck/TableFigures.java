package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.words.Stem;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.document.DeckOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the cells of tables whose row and column a question names. */
final class TableFigures {
  /** A figure with its labels. */
  record Figure(int slide, int shape, String row, String column, String value) {}

  private TableFigures() {}

  /** Figures whose row label is named and whose column header shares most words. */
  static List<Figure> of(DeckOutline deck, Set<String> words) {
    List<Figure> found = new ArrayList<>();
    for (DeckOutline.Slide slide : deck.slides()) {
      for (DeckOutline.Shape shape : slide.shapes()) {
        if (!slide.hidden() && shape.visible() && shape.kind() == DeckOutline.ShapeKind.TABLE) {
          TableGrid.of(shape).ifPresent(grid -> add(slide, shape, grid, words, found));
        }
      }
    }
    return found;
  }

  private static void add(
      DeckOutline.Slide slide,
      DeckOutline.Shape shape,
      TableGrid grid,
      Set<String> words,
      List<Figure> found) {
    List<String> head = grid.rows().getFirst();
    int column = column(head, words);
    for (List<String> row : grid.rows().subList(1, grid.rows().size())) {
      if (column > 0 && shared(row.getFirst(), words) == Token.of(row.getFirst()).size()) {
        found.add(
            new Figure(
                slide.number(), shape.id(), row.getFirst(), head.get(column), row.get(column)));
      }
    }
  }

  /** The only column header with the most shared words; 0 for none. */
  private static int column(List<String> head, Set<String> words) {
    int best = 0;
    int most = 0;
    boolean tied = false;
    for (int i = 1; i < head.size(); i++) {
      int shared = shared(head.get(i), words);
      tied = (shared == most && shared > 0) || (tied && shared <= most);
      if (shared > most) {
        best = i;
        most = shared;
        tied = false;
      }
    }
    return tied ? 0 : best;
  }

  private static int shared(String label, Set<String> words) {
    int shared = 0;
    for (Token token : Token.of(label)) {
      shared += words.stream().anyMatch(w -> Stem.isClose(w, token.stem())) ? 1 : 0;
    }
    return shared;
  }
}
