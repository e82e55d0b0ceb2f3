package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the cells hold that a chart draws. */
final class ShownCells {
  private static final double TOLERANCE = 0.005;

  /** Points an explanation names at most. */
  private static final int NAMED = 12;

  private final WorkbookSnapshot workbook;

  ShownCells(WorkbookSnapshot workbook) {
    this.workbook = workbook;
  }

  /** The numbers in ranges, in their order; other cells are points nobody sees. */
  List<Double> numbers(List<SheetRange> ranges) {
    return values(ranges).stream()
        .filter(CellValue.Number.class::isInstance)
        .map(value -> ((CellValue.Number) value).value())
        .toList();
  }

  /** The texts in ranges. */
  List<String> texts(List<SheetRange> ranges) {
    return values(ranges).stream()
        .map(value -> value instanceof CellValue.Text text ? text.value() : CellTexts.of(value))
        .map(String::strip)
        .toList();
  }

  private List<CellValue> values(List<SheetRange> ranges) {
    List<CellValue> values = new ArrayList<>();
    for (SheetRange range : ranges) {
      workbook
          .sheet(range.sheet())
          .ifPresent(s -> s.eachValue(range.area(), (_, _, value) -> values.add(value)));
    }
    return values;
  }

  /** Whether numbers are those that are wanted, no more and no less. */
  static boolean same(List<Double> is, List<Double> wanted, boolean inOrder) {
    List<Double> one = inOrder ? is : is.stream().sorted().toList();
    List<Double> other = inOrder ? wanted : wanted.stream().sorted().toList();
    return one.size() == other.size()
        && IntStream.range(0, one.size()).allMatch(i -> near(one.get(i), other.get(i)));
  }

  private static boolean near(double one, double other) {
    return Math.abs(one - other) <= TOLERANCE + Math.abs(other) * 1e-9;
  }

  /** Series for an explanation, the first points of each. */
  static String words(List<List<Double>> series) {
    return series.stream()
        .map(
            numbers ->
                numbers.stream().limit(NAMED).map(CellValue::of).map(CellTexts::of).toList()
                    + (numbers.size() > NAMED ? "…" : ""))
        .toList()
        .toString();
  }
}
