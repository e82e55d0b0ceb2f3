package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.Arrays;
import java.util.List;

/** Ranks, quantiles, frequencies, correlation and straight lines. */
final class StatisticsFunctions {
  private StatisticsFunctions() {}

  static void addTo(FunctionSection table) {
    table.add("MEDIAN", 1, Function.MANY, "r", a -> Value.of(Spread.median(Numbers.of(a, 0))));
    table.add("MODE", 1, Function.MANY, "a", a -> Value.of(Spread.mode(Numbers.of(a, 0))));
    table.alias("MODE.SNGL", "MODE");
    table.add("LARGE", 2, 2, "rv", a -> Value.of(Spread.largest(Numbers.at(a, 0), a.number(1))));
    table.add("SMALL", 2, 2, "rv", a -> Value.of(Spread.smallest(Numbers.at(a, 0), a.number(1))));
    table.add(
        "PERCENTILE", 2, 2, "rv", a -> Value.of(Spread.percentile(Numbers.at(a, 0), a.number(1))));
    table.alias("PERCENTILE.INC", "PERCENTILE");
    table.add(
        "PERCENTILE.EXC",
        2,
        2,
        "rv",
        a -> Value.of(Spread.percentileExclusive(Numbers.at(a, 0), a.number(1))));
    table.add("QUARTILE", 2, 2, "rv", a -> quartile(a, false));
    table.alias("QUARTILE.INC", "QUARTILE");
    table.add("QUARTILE.EXC", 2, 2, "rv", a -> quartile(a, true));
    table.add("RANK", 2, 3, "vrv", a -> rank(a, false));
    table.alias("RANK.EQ", "RANK");
    table.add("RANK.AVG", 2, 3, "vrv", a -> rank(a, true));
    table.add("PERCENTRANK", 2, 3, "rvv", a -> percentRank(a, false));
    table.alias("PERCENTRANK.INC", "PERCENTRANK");
    table.add("PERCENTRANK.EXC", 2, 3, "rvv", a -> percentRank(a, true));
    table.add("TRIMMEAN", 2, 2, "rv", StatisticsFunctions::trimmedMean);
    table.add("FREQUENCY", 2, 2, "aa", StatisticsFunctions::frequency);
    table.add("CORREL", 2, 2, "aa", a -> line(a, Line::correlation));
    table.alias("PEARSON", "CORREL");
    table.add("RSQ", 2, 2, "aa", a -> line(a, l -> l.correlation() * l.correlation()));
    table.add("SLOPE", 2, 2, "aa", a -> line(a, Line::slope));
    table.add("INTERCEPT", 2, 2, "aa", a -> line(a, Line::intercept));
    table.add("STEYX", 2, 2, "aa", a -> line(a, Line::standardError));
    table.add("COVAR", 2, 2, "aa", a -> line(a, l -> l.xy() / l.count()));
    table.alias("COVARIANCE.P", "COVAR");
    table.add("COVARIANCE.S", 2, 2, "aa", a -> line(a, Line::sampleCovariance));
    table.add("FORECAST", 3, 3, "vaa", StatisticsFunctions::forecast);
    table.alias("FORECAST.LINEAR", "FORECAST");
    table.add("STANDARDIZE", 3, 3, "v", StatisticsFunctions::standardize);
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

  /** Sums over pairs of x and y around their means. */
  private record Line(int count, double meanX, double meanY, double xx, double yy, double xy) {
    static Line of(Grid ys, Grid xs) {
      List<double[]> pairs = NumberPairs.of(xs, ys);
      int count = pairs.size();
      double meanX = pairs.stream().mapToDouble(p -> p[0]).sum() / count;
      double meanY = pairs.stream().mapToDouble(p -> p[1]).sum() / count;
      double xx = pairs.stream().mapToDouble(p -> (p[0] - meanX) * (p[0] - meanX)).sum();
      double yy = pairs.stream().mapToDouble(p -> (p[1] - meanY) * (p[1] - meanY)).sum();
      double xy = pairs.stream().mapToDouble(p -> (p[0] - meanX) * (p[1] - meanY)).sum();
      return new Line(
          count, meanX, meanY, withoutNoise(xx, meanX, count), withoutNoise(yy, meanY, count), xy);
    }

    /** Squares that come only from the rounding of the mean are 0. */
    private static double withoutNoise(double squares, double mean, int count) {
      return squares <= count * Math.pow(mean * 0x1p-51, 2) ? 0 : squares;
    }

    private static double divide(double a, double b) {
      if (b == 0) {
        throw CellErrorException.of(CellError.DIV0);
      }
      return a / b;
    }

    double correlation() {
      return divide(xy, Math.sqrt(xx * yy));
    }

    double slope() {
      return divide(xy, xx);
    }

    double intercept() {
      return meanY - slope() * meanX;
    }

    double sampleCovariance() {
      return divide(xy, count - 1.0);
    }

    double standardError() {
      return Math.sqrt(divide(Math.max(0, yy - divide(xy * xy, xx)), Math.max(0, count - 2)));
    }
  }

  /** A figure of a straight line. */
  @FunctionalInterface
  private interface Figure {
    double of(Line line);
  }

  private static Value line(Arguments a, Figure figure) {
    Line line = Line.of(a.grid(0), a.grid(1));
    if (line.count() == 0) {
      throw CellErrorException.of(CellError.DIV0);
    }
    return Value.of(figure.of(line));
  }

  private static Value forecast(Arguments a) {
    Line line = Line.of(a.grid(1), a.grid(2));
    Domain.divides(line.count() > 0);
    return Value.of(line.intercept() + line.slope() * a.number(0));
  }

  private static Value standardize(Arguments a) {
    if (a.number(2) <= 0) {
      throw CellErrorException.num();
    }
    return Value.of((a.number(0) - a.number(1)) / a.number(2));
  }
}
