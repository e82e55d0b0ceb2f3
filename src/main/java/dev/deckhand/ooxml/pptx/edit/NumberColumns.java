package dev.deckhand.ooxml.pptx.edit;

import java.util.List;
import java.util.regex.Pattern;

/** Which columns of a new table hold numbers, below their header. */
final class NumberColumns {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+\u2212(]*\\p{Sc}?\\s?[-+\u2212]?\\d[\\d.,'\u2019\u00a0 ]*\\s?"
              + "(%|\\p{Sc}|pp|x|[kKmMbB]n?|bps|pt)?\\)?");

  /** Stand for a number that is not there. */
  private static final Pattern NONE = Pattern.compile("|-|\u2013|\u2014|n/?a|N/?A");

  /** Years and ranks name rows when they come first. */
  private static final Pattern LABEL = Pattern.compile("\\d{1,4}");

  private NumberColumns() {}

  static boolean is(List<List<String>> rows, int column) {
    List<String> cells =
        rows.stream().skip(rows.size() > 1 ? 1 : 0).map(row -> row.get(column).strip()).toList();
    boolean numbers =
        cells.stream().allMatch(c -> NUMBER.matcher(c).matches() || NONE.matcher(c).matches())
            && cells.stream().anyMatch(c -> NUMBER.matcher(c).matches());
    boolean labels = column == 0 && cells.stream().allMatch(c -> LABEL.matcher(c).matches());
    return numbers && !labels;
  }
}
