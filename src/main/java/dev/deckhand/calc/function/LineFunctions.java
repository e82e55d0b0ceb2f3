package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import java.util.List;

/** Correlation, covariance and the regression line of two lists. */
final class LineFunctions {
  private LineFunctions() {}

  static void addTo(FunctionSection table) {
    table.add("CORREL", 2, 2, "aa", "correlation of two lists", a -> line(a, Line::correlation));
    table.alias("PEARSON", "CORREL");
    table.add(
        "RSQ",
        2,
        2,
        "aa",
        "squared correlation of two lists",
        a -> line(a, l -> l.correlation() * l.correlation()));
    table.add("SLOPE", 2, 2, "aa", "slope of the regression line", a -> line(a, Line::slope));
    table.add(
        "INTERCEPT",
        2,
        2,
        "aa",
        "where the regression line meets the axis",
        a -> line(a, Line::intercept));
    table.add(
        "STEYX",
        2,
        2,
        "aa",
        "standard error of the regression line",
        a -> line(a, Line::standardError));
    table.add(
        "COVAR", 2, 2, "aa", "covariance of two lists", a -> line(a, l -> l.xy() / l.count()));
    table.alias("COVARIANCE.P", "COVAR");
    table.add(
        "COVARIANCE.S",
        2,
        2,
        "aa",
        "sample covariance of two lists",
        a -> line(a, Line::sampleCovariance));
    table.add("FORECAST", 3, 3, "vaa", "value on the regression line", LineFunctions::forecast);
    table.alias("FORECAST.LINEAR", "FORECAST");
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
}
