package dev.deckhand.analysis.ask;

import dev.deckhand.document.CellValue;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Takes in the values of a column and gives figures of them. */
final class Tally {
  private final DoubleSummaryStatistics numbers = new DoubleSummaryStatistics();
  private final Set<String> different = new HashSet<>();
  private final Measure measure;
  private double[] kept = new double[16];
  private int texts;
  private int errors;

  Tally(Measure measure) {
    this.measure = measure;
  }

  void add(CellValue value) {
    switch (value) {
      case CellValue.Number number -> number(number.value());
      case CellValue.Text text -> texts += text.value().isBlank() ? 0 : 1;
      case CellValue.Error error -> errors++;
      case CellValue.Bool bool -> texts++;
      case CellValue.Empty empty -> {}
    }
    if (measure == Measure.DISTINCT && !value.isEmpty()) {
      different.add(ValueSearch.text(value).strip().toLowerCase(Locale.ROOT));
    }
  }

  private void number(double value) {
    if (measure == Measure.MEDIAN) {
      int count = (int) numbers.getCount();
      kept = count == kept.length ? Arrays.copyOf(kept, count * 2) : kept;
      kept[count] = value;
    }
    numbers.accept(value);
  }

  long count() {
    return numbers.getCount();
  }

  int texts() {
    return texts;
  }

  int errors() {
    return errors;
  }

  /** The figure; not a number where there is nothing to take it of. */
  double figure() {
    boolean none = numbers.getCount() == 0;
    return switch (measure) {
      case SUM -> numbers.getSum();
      case AVERAGE -> none ? Double.NaN : numbers.getAverage();
      case MEDIAN -> none ? Double.NaN : median();
      case LEAST -> none ? Double.NaN : numbers.getMin();
      case GREATEST -> none ? Double.NaN : numbers.getMax();
      case COUNT -> numbers.getCount();
      case DISTINCT -> different.size();
    };
  }

  private double median() {
    int count = (int) numbers.getCount();
    double[] sorted = Arrays.copyOf(kept, count);
    Arrays.sort(sorted);
    return count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2;
  }
}
