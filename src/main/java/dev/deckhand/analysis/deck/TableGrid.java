package dev.deckhand.analysis.deck;

import dev.deckhand.document.DeckOutline.Paragraph;
import dev.deckhand.document.DeckOutline.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rows of a slide's table. Outlines list a table's cells in reading order without its width;
 * the width is the one under which first columns are words and the others are numbers.
 */
record TableGrid(List<List<String>> rows) {
  private static final int WIDEST = 12;
  private static final Pattern FIGURE =
      Pattern.compile("[-+–(]?\\s*[$€£]?\\s*\\d[\\d.,]*\\s*(%|pts|pp|x|k|m|bn|days)?\\)?");

  TableGrid {
    rows = List.copyOf(rows);
  }

  static boolean isFigure(String text) {
    return FIGURE.matcher(text.strip()).matches();
  }

  /** The grid, if a width fits. */
  static Optional<TableGrid> of(Shape shape) {
    List<String> cells = shape.paragraphs().stream().map(Paragraph::seenText).toList();
    for (int width = 2; width <= Math.min(WIDEST, cells.size() / 2); width++) {
      if (cells.size() % width == 0 && fits(cells, width)) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += width) {
          rows.add(cells.subList(i, i + width));
        }
        return Optional.of(new TableGrid(rows));
      }
    }
    return Optional.empty();
  }

  private static boolean fits(List<String> cells, int width) {
    int figures = 0;
    int inner = 0;
    for (int i = 0; i < cells.size(); i++) {
      boolean figure = isFigure(cells.get(i));
      if (i < width || i % width == 0) {
        if (figure) {
          return false;
        }
      } else {
        inner++;
        figures += figure ? 1 : 0;
      }
    }
    return figures * 10 >= inner * 6;
  }
}
