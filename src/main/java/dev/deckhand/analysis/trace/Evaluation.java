package dev.deckhand.analysis.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a formula came to. Either there is a value or {@code notEvaluated} says why there is none.
 * Component names are part of the HTTP contract.
 *
 * @param formula as it was read, without the equals sign
 * @param at the cell it was thought to stand in, if one was named
 * @param value number, text, boolean or error code; of an array the first value
 * @param text what a cell with the value shows
 * @param type {@code number}, {@code date}, {@code text}, {@code boolean} or {@code error}; {@code
 *     null} where there is no value
 * @param spill the whole array, where there is one
 * @param precedents the ranges it reads, such as {@code Sales!A2:A40}
 * @param precedentsTruncated whether there are more of them than are listed
 * @param notEvaluated why there is no value, as the end of a sentence
 * @param millis the time it took
 */
public record Evaluation(
    String formula,
    @Nullable String at,
    @Nullable Object value,
    @Nullable String text,
    @Nullable String type,
    @Nullable Spill spill,
    List<String> precedents,
    boolean precedentsTruncated,
    @Nullable String notEvaluated,
    long millis) {
  public Evaluation {
    precedents = List.copyOf(precedents);
  }

  /**
   * An array.
   *
   * @param range the cells it would fill from {@code at} on; {@code null} where no cell was named
   *     or the worksheet ends before the array
   * @param rows rows of the whole array
   * @param columns columns of the whole array
   * @param values row by row, from the top
   * @param truncated whether rows or columns are left out
   */
  public record Spill(
      @Nullable String range,
      int rows,
      int columns,
      List<List<ShownValue>> values,
      boolean truncated) {
    public Spill {
      values = values.stream().map(List::copyOf).toList();
    }
  }
}
