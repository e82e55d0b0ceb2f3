package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;
import java.util.Arrays;

/** Ranks, quantiles, frequencies, correlation and straight lines. */
final class StatisticsFunctions {
  private StatisticsFunctions() {}

  static void addTo(FunctionSection table) {
    table.add(
        "MEDIAN",
        1,
        Function.MANY,
        "r",
        "middle number",
        a -> Value.of(Spread.median(Numbers.of(a, 0))));
    table.add(
        "MODE",
        1,
        Function.MANY,
        "a",
        "most frequent number",
        a -> Value.of(Spread.mode(Numbers.of(a, 0))));
    table.alias("MODE.SNGL", "MODE");
    table.add(
        "LARGE",
        2,
        2,
        "rv",
        "k-th largest number",
        a -> Value.of(Spread.largest(Numbers.at(a, 0), a.number(1))));
    table.add(
        "SMALL",
        2,
        2,
        "rv",
        "k-th smallest number",
        a -> Value.of(Spread.smallest(Numbers.at(a, 0), a.number(1))));
    addQuantiles(table);
    addPlaces(table);
  }

  private static void addQuantiles(FunctionSection table) {
    table.add(
        "PERCENTILE",
        2,
        2,
        "rv",
        "number at a share of a list, ends included",
        a -> Value.of(Spread.percentile(Numbers.at(a, 0), a.number(1))));
    table.alias("PERCENTILE.INC", "PERCENTILE");
    table.add(
        "PERCENTILE.EXC",
        2,
        2,
        "rv",
        "number at a share of a list, ends excluded",
        a -> Value.of(Spread.percentileExclusive(Numbers.at(a, 0), a.number(1))));
    table.add(
        "QUARTILE",
        2,
        2,
        "rv",
        "number at a quarter of a list, ends included",
        a -> quartile(a, false));
    table.alias("QUARTILE.INC", "QUARTILE");
    table.add(
        "QUARTILE.EXC",
        2,
        2,
        "rv",
        "number at a quarter of a list, ends excluded",
        a -> quartile(a, true));
  }

  private static void addPlaces(FunctionSection table) {
    table.add("RANK", 2, 3, "vrv", "place of a number in a list", a -> rank(a, false));
    table.alias("RANK.EQ", "RANK");
    table.add("RANK.AVG", 2, 3, "vrv", "mean place of equal numbers in a list", a -> rank(a, true));
    table.add(
        "PERCENTRANK",
        2,
        3,
        "rvv",
        "share of a list below a number, ends included",
        a -> percentRank(a, false));
    table.alias("PERCENTRANK.INC", "PERCENTRANK");
    table.add(
        "PERCENTRANK.EXC",
        2,
        3,
        "rvv",
        "share of a list below a number, ends excluded",
        a -> percentRank(a, true));
    addShapes(table);
  }

  private static void addShapes(FunctionSection table) {
    table.add(
        "TRIMMEAN",
        2,
        2,
        "rv",
        "mean without a share of the extremes",
        StatisticsFunctions::trimmedMean);
    table.add(
        "FREQUENCY",
        2,
        2,
        "aa",
        "how many numbers fall into each interval",
        StatisticsFunctions::frequency);
    table.add(
        "STANDARDIZE",
        3,
        3,
        "v",
        "distance from the mean in standard deviations",
        StatisticsFunctions::standardize);
  }

  private static Value quartile(Arguments a, boolean exclusive) {
    return Value.of(Spread.quartile(Numbers.at(a, 0), a.truncated(1), exclusive));
  }

  private static Value rank(Arguments a, boolean averaged) {
    double value = a.number(0);
    boolean ascending = a.count() > 2 && a.number(2) != 0;
    int before = 0;
    int equal = 0;
    for (double other : Numbers.at(a, 1)) {
      if (other == value) {
        equal++;
      } else if (ascending == (other < value)) {
        before++;
      }
    }
    if (equal == 0) {
      throw CellErrorException.na();
    }
    return Value.of(before + 1 + (averaged ? (equal - 1) / 2.0 : 0));
  }

  private static Value percentRank(Arguments a, boolean exclusive) {
    double[] sorted = Numbers.at(a, 0);
    Arrays.sort(sorted);
    double x = a.number(1);
    double digits = Math.floor(a.number(2, 3));
    if (sorted.length == 0 || digits < 1) {
      throw CellErrorException.num();
    }
    if (x < sorted[0] || x > sorted[sorted.length - 1]) {
      throw CellErrorException.na();
    }
    int below = 0;
    while (sorted[below] < x) {
      below++;
    }
    double place = below;
    if (sorted[below] != x) {
      place = below - 1 + (x - sorted[below - 1]) / (sorted[below] - sorted[below - 1]);
    }
    double part = exclusive ? (place + 1) / (sorted.length + 1) : place / (sorted.length - 1);
    double part1 = sorted.length == 1 && !exclusive ? 1 : part;
    double factor = Math.pow(10, digits);
    return Value.of(Math.floor(part1 * factor + 1e-9) / factor);
  }

  private static Value trimmedMean(Arguments a) {
    double[] sorted = Numbers.at(a, 0);
    Arrays.sort(sorted);
    double part = a.number(1);
    if (part < 0 || part >= 1 || sorted.length == 0) {
      throw CellErrorException.num();
    }
    int cut = (int) Math.floor(sorted.length * part / 2 + 1e-12);
    return Value.of(Numbers.mean(Arrays.copyOfRange(sorted, cut, sorted.length - cut)));
  }

  private static Value frequency(Arguments a) {
    double[] data = Numbers.at(a, 0);
    double[] bins = Numbers.at(a, 1);
    double[] sorted = bins.clone();
    Arrays.sort(sorted);
    int[] counts = new int[bins.length + 1];
    for (double value : data) {
      int bin = 0;
      while (bin < sorted.length && value > sorted[bin]) {
        bin++;
      }
      counts[bin]++;
    }
    a.context().work((long) data.length * Math.max(1, bins.length));
    int[] placed = new int[bins.length + 1];
    boolean[] taken = new boolean[bins.length];
    for (int i = 0; i < bins.length; i++) {
      int rank = Arrays.binarySearch(sorted, bins[i]);
      while (rank > 0 && sorted[rank - 1] == bins[i]) {
        rank--;
      }
      placed[i] = taken[rank] ? 0 : counts[rank];
      taken[rank] = true;
    }
    placed[bins.length] = counts[bins.length];
    return Matrix.of(placed.length, 1, (row, column) -> CellValue.of(placed[row]));
  }

  private static Value standardize(Arguments a) {
    if (a.number(2) <= 0) {
      throw CellErrorException.num();
    }
    return Value.of((a.number(0) - a.number(1)) / a.number(2));
  }
}
