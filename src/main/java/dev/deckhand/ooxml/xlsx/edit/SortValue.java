package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.value.Comparison;
import dev.deckhand.calc.value.TextOrder;
import dev.deckhand.document.CellValue;

/**
 * A cell's place among others when rows are sorted: numbers, texts, booleans, errors; cells without
 * a value come last whichever way round.
 */
record SortValue(int rank, double number, String text) {
  private static final int BLANK = Comparison.rank(CellValue.EMPTY);

  static SortValue of(CellValue value) {
    int rank = Comparison.rank(value);
    return switch (value) {
      case CellValue.Number n -> new SortValue(rank, n.value() + 0.0, "");
      case CellValue.Text t -> new SortValue(rank, 0, TextOrder.key(t.value()));
      case CellValue.Bool b -> new SortValue(rank, b.value() ? 1 : 0, "");
      case CellValue.Error e -> new SortValue(rank, 0, "");
      case CellValue.Empty e -> new SortValue(rank, 0, "");
    };
  }

  int compare(SortValue other, boolean descending) {
    if (rank == BLANK || other.rank == BLANK) {
      return Integer.compare(rank, other.rank);
    }
    int order = Integer.compare(rank, other.rank);
    if (order == 0) {
      order = Double.compare(number, other.number);
    }
    if (order == 0) {
      order = text.compareTo(other.text);
    }
    return descending ? -order : order;
  }
}
