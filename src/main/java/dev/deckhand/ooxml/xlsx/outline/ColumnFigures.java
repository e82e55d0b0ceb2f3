package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.ColumnStatistics;
import java.util.ArrayList;
import java.util.List;

/** Adds up and tells apart what the cells of a column hold. */
final class ColumnFigures {
  private static final int MOST_DISTINCT = 10_000;
  private static final int MOST_DISTINCT_OF_ALL = 400_000;
  private static final int EXAMPLES = 3;
  private static final int LONGEST_EXAMPLE = 60;

  private final boolean date1904;
  private final DistinctValues different;
  private final List<String> examples = new ArrayList<>(EXAMPLES);
  private long errors;
  private long numbers;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;
  private double sum;

  /**
   * @param width columns counted at the same time; they share what may be held in memory
   * @param rows the most cells the column can have
   */
  ColumnFigures(int width, int rows, boolean date1904) {
    int most = Math.min(MOST_DISTINCT, MOST_DISTINCT_OF_ALL / Math.max(1, width));
    this.different = new DistinctValues(Math.min(most, rows));
    this.date1904 = date1904;
  }

  void number(double number, String format) {
    numbers++;
    min = Math.min(min, number);
    max = Math.max(max, number);
    sum += number;
    if (different.isNewNumber(number) && examples.size() < EXAMPLES) {
      example(CellValue.of(number), format);
    }
  }

  /** A text; a formula that gives none says nothing. */
  void text(String text, String format) {
    if (!text.isEmpty() && different.isNew(text) && examples.size() < EXAMPLES) {
      example(CellValue.of(text), format);
    }
  }

  void bool(boolean bool, String format) {
    if (different.isNew(bool) && examples.size() < EXAMPLES) {
      example(CellValue.of(bool), format);
    }
  }

  void error(CellError error, String format) {
    errors++;
    if (different.isNew(error) && examples.size() < EXAMPLES) {
      example(CellValue.of(error), format);
    }
  }

  private void example(CellValue value, String format) {
    String shown = NumberFormats.text(value, format, date1904).strip();
    if (!shown.isEmpty()) {
      examples.add(cut(shown));
    }
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_EXAMPLE) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST_EXAMPLE - 2)) ? 2 : 1;
    return text.substring(0, LONGEST_EXAMPLE - end) + "…";
  }

  ColumnStatistics statistics(long blanks, long unseen, boolean dates) {
    boolean counted = numbers > 0 && !dates;
    boolean dated = numbers > 0 && dates;
    return new ColumnStatistics(
        blanks,
        unseen,
        errors,
        different.count(),
        different.exact(),
        counted ? (Double) min : null,
        counted ? (Double) max : null,
        counted && Double.isFinite(sum) ? (Double) sum : null,
        dated ? moment(min) : null,
        dated ? moment(max) : null,
        examples);
  }

  private String moment(double serial) {
    boolean midnight = serial == Math.rint(serial);
    return NumberFormats.text(
        serial, midnight ? "yyyy-mm-dd" : "yyyy-mm-dd\"T\"hh:mm:ss", date1904);
  }
}
