package dev.deckhand.analysis.column;

import dev.deckhand.analysis.table.DataColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formula for the first data row.
 *
 * @param formula without the equals sign
 * @param header a header for it, where the instruction gives none
 * @param numberFormat format code, or {@code null} for none
 * @param score how well the instruction's words fit the table
 * @param notes assumptions, as sentences
 */
record Meaning(
    String formula,
    String header,
    @Nullable String numberFormat,
    List<DataColumn> used,
    double score,
    List<String> notes) {
  Meaning {
    used = List.copyOf(used);
    notes = List.copyOf(notes);
  }
}
