package dev.deckhand.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cells below a header hold, counted over the rows that are shown. Totals below a table
 * are not counted, nor is what nobody can read. Component names are part of the HTTP contract.
 *
 * @param blanks cells without a value or a formula
 * @param unseen cells left out because they show nothing of their value: by their number format, or
 *     their text has the colour behind it or hardly any size
 * @param errors cells whose value is an error
 * @param distinct different values, errors included
 * @param distinctExact whether counting went on to the last cell; else there are at least so many
 * @param min the least number, or {@code null} where there is none; of dates see {@code earliest}
 * @param max the greatest number
 * @param sum all numbers together
 * @param earliest the first date, as in {@code 2026-01-31}, where the column holds dates
 * @param latest the last date
 * @param examples the first different values, as cells show them
 */
public record ColumnStatistics(
    long blanks,
    long unseen,
    long errors,
    long distinct,
    boolean distinctExact,
    @Nullable Double min,
    @Nullable Double max,
    @Nullable Double sum,
    @Nullable String earliest,
    @Nullable String latest,
    List<String> examples) {

  /** Of a column with nothing below its header. */
  public static final ColumnStatistics NONE =
      new ColumnStatistics(0, 0, 0, 0, true, null, null, null, null, null, List.of());

  public ColumnStatistics {
    examples = List.copyOf(examples);
  }
}
