package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.ColumnStatistics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds up and tells apart what the cells of a column hold. */
final class ColumnFigures {
  private static final int MOST_DISTINCT = 10_000;
  private static final int MOST_DISTINCT_OF_ALL = 400_000;
  private static final int EXAMPLES = 3;
  private static final int LONGEST_EXAMPLE = 60;

  private final boolean date1904;
  private final int mostDistinct;
  private final Set<CellValue> different = new HashSet<>();
  private final List<String> examples = new ArrayList<>(EXAMPLES);
  private boolean exact = true;
  private long errors;
  private long numbers;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;
  private double sum;
  private @Nullable CellValue before;

  /**
   * @param width columns counted at the same time; they share what may be held in memory
   */
  ColumnFigures(int width, boolean date1904) {
    this.mostDistinct = Math.min(MOST_DISTINCT, MOST_DISTINCT_OF_ALL / Math.max(1, width));
    this.date1904 = date1904;
  }

  void add(CellValue value, String numberFormat) {
    if (value instanceof CellValue.Number(double number)) {
      numbers++;
      min = Math.min(min, number);
      max = Math.max(max, number);
      sum += number;
    } else if (value instanceof CellValue.Error) {
      errors++;
    }
    if (exact && !value.equals(before) && !isEmpty(value)) {
      before = value;
      tellApart(value, numberFormat);
    }
  }

  /** A formula that gives no text says nothing, nor does one that was never computed. */
  private static boolean isEmpty(CellValue value) {
    return value instanceof CellValue.Empty || value.equals(CellValue.of(""));
  }

  private void tellApart(CellValue value, String numberFormat) {
    if (different.size() >= mostDistinct) {
      exact = different.contains(value);
    } else if (different.add(value) && examples.size() < EXAMPLES) {
      String shown = NumberFormats.text(value, numberFormat, date1904).strip();
      if (!shown.isEmpty()) {
        examples.add(cut(shown));
      }
    }
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_EXAMPLE) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST_EXAMPLE - 2)) ? 2 : 1;
    return text.substring(0, LONGEST_EXAMPLE - end) + "…";
  }

  ColumnStatistics statistics(long blanks, boolean dates) {
    boolean counted = numbers > 0 && !dates;
    boolean dated = numbers > 0 && dates;
    return new ColumnStatistics(
        blanks,
        errors,
        different.size(),
        exact,
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
