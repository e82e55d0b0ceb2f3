package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.clean.TextNumber;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import java.util.List;

/** Columns of numbers that were typed as text, with which nothing can be computed. */
public final class NumbersAsText {
  private static final int SAMPLE = 200;

  private NumbersAsText() {}

  /** Whether most texts of a column read as numbers. */
  public static boolean in(DataTable table, RowSet rows, DataColumn column) {
    List<String> texts =
        rows.stream()
            .limit(SAMPLE)
            .mapToObj(row -> ValueSearch.text(table.sheet().value(row, column.index())))
            .filter(text -> !text.isBlank())
            .toList();
    long numbers =
        texts.stream().filter(t -> !(TextNumber.read(t) instanceof TextNumber.None)).count();
    return column.isText() && numbers * 2 > texts.size();
  }

  static String doubt(DataColumn column) {
    return "%s holds text, not numbers; it has to be cleaned before it can be added up"
        .formatted(column.header());
  }
}
