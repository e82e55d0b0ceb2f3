package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import java.util.List;

/**
 * A column that an instruction names.
 *
 * @param first first token of the name
 * @param last last token of the name
 * @param said the words used
 * @param rivals other columns that fit as well
 * @param exact whether the words are the header but for case and plural
 */
public record Mention(
    int first,
    int last,
    String said,
    DataColumn column,
    double score,
    List<DataColumn> rivals,
    boolean exact) {
  public Mention {
    rivals = List.copyOf(rivals);
  }

  boolean overlaps(Mention other) {
    return first <= other.last && other.first <= last;
  }
}
