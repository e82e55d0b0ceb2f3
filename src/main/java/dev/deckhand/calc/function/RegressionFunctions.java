package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;

/** Lines and exponential curves through points of one or several variables. */
final class RegressionFunctions {
  private RegressionFunctions() {}

  static void addTo(FunctionSection table) {
    table.add("LINEST", 1, 4, "aavv", "coefficients of a linear fit", a -> fit(a, false));
    table.add("LOGEST", 1, 4, "aavv", "coefficients of an exponential fit", a -> fit(a, true));
    table.add("TREND", 1, 4, "aaav", "values on a linear fit", a -> curve(a, false));
    table.add("GROWTH", 1, 4, "aaav", "values on an exponential fit", a -> curve(a, true));
  }

  /** The points: y, and x per variable; whether variables are rows. */
  private record Points(double[] y, double[][] x, boolean byRow) {
    static Points of(Arguments a, boolean logarithms) {
      Grid ys = a.grid(0);
      double[] y = numbers(a, ys);
      if (logarithms) {
        for (int i = 0; i < y.length; i++) {
          Domain.require(y[i] > 0);
          y[i] = Math.log(y[i]);
        }
      }
      if (!a.given(1)) {
        return new Points(y, new double[][] {counting(y.length)}, false);
      }
      Grid xs = a.grid(1);
      double[] x = numbers(a, xs);
      if (xs.rows() == ys.rows() && xs.columns() == ys.columns()) {
        return new Points(y, new double[][] {x}, false);
      }
      if (ys.columns() == 1 && xs.rows() == ys.rows()) {
        return new Points(y, split(xs, x, false), false);
      }
      if (ys.rows() == 1 && xs.columns() == ys.columns()) {
        return new Points(y, split(xs, x, true), true);
      }
      throw CellErrorException.of(CellError.REF);
    }
  }

  private static double[] counting(int size) {
    double[] result = new double[size];
    for (int i = 0; i < size; i++) {
      result[i] = i + 1.0;
    }
    return result;
  }

  private static double[] numbers(Arguments a, Grid grid) {
    a.context().work(grid.size());
    double[] result = new double[(int) Math.min(grid.size(), Matrix.MAX_SIZE)];
    for (int i = 0; i < grid.size(); i++) {
      result[i] =
          switch (grid.item(i)) {
            case CellValue.Number n -> n.value();
            case CellValue.Error e -> throw CellErrorException.of(e.error());
            case CellValue.Text t -> throw CellErrorException.value();
            case CellValue.Bool b -> throw CellErrorException.value();
            case CellValue.Empty e -> throw CellErrorException.value();
          };
    }
    return result;
  }

  /** The values per variable, which fill the rows or the columns of a grid. */
  private static double[][] split(Grid grid, double[] values, boolean byRow) {
    int variables = byRow ? grid.rows() : grid.columns();
    int points = byRow ? grid.columns() : grid.rows();
    double[][] result = new double[variables][points];
    for (int i = 0; i < values.length; i++) {
      int row = i / grid.columns();
      int column = i % grid.columns();
      result[byRow ? row : column][byRow ? column : row] = values[i];
    }
    return result;
  }

  private static LeastSquares fit(Arguments a, Points points, int constant) {
    boolean withConstant = !a.given(constant) || a.bool(constant);
    int variables = points.x().length;
    a.context().work((long) points.y().length * variables * variables);
    return new LeastSquares(points.y(), points.x(), withConstant);
  }

  private static Value fit(Arguments a, boolean exponential) {
    LeastSquares fit = fit(a, Points.of(a, exponential), 2);
    boolean withConstant = !a.given(2) || a.bool(2);
    boolean statistics = a.given(3) && a.bool(3);
    int last = fit.coefficients.length;
    return Matrix.of(
        statistics ? 5 : 1,
        last + 1,
        (row, column) -> {
          int index = column == last ? last : last - 1 - column;
          return switch (row) {
            case 0 -> {
              double value = index == last ? fit.intercept : fit.coefficients[index];
              yield Value.number(exponential ? Math.exp(value) : value);
            }
            case 1 ->
                index == last && !withConstant
                    ? CellValue.of(CellError.NA)
                    : Value.number(fit.error(index));
            default -> statistic(fit, row, column);
          };
        });
  }

  private static CellValue statistic(LeastSquares fit, int row, int column) {
    if (column > 1) {
      return CellValue.of(CellError.NA);
    }
    boolean first = column == 0;
    return Value.number(
        switch (row) {
          case 2 -> first ? fit.determination() : fit.error();
          case 3 -> first ? fit.ratio() : fit.freedom();
          default -> first ? fit.explained() : fit.residual();
        });
  }

  private static Value curve(Arguments a, boolean exponential) {
    Points points = Points.of(a, exponential);
    LeastSquares fit = fit(a, points, 3);
    int variables = points.x().length;
    double[][] x = points.x();
    Grid shape = a.grid(0);
    int rows = shape.rows();
    int columns = shape.columns();
    if (a.given(2)) {
      Grid news = a.grid(2);
      if (variables > 1 && (points.byRow() ? news.rows() : news.columns()) != variables) {
        throw CellErrorException.of(CellError.REF);
      }
      double[] values = numbers(a, news);
      x = variables == 1 ? new double[][] {values} : split(news, values, points.byRow());
      rows = variables > 1 && points.byRow() ? 1 : news.rows();
      columns = variables > 1 && !points.byRow() ? 1 : news.columns();
    }
    int width = columns;
    double[][] at = x;
    return Matrix.of(
        rows,
        columns,
        (row, column) -> {
          double value = fit.at(point(at, row * width + column));
          return Value.number(exponential ? Math.exp(value) : value);
        });
  }

  private static double[] point(double[][] x, int index) {
    double[] point = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      point[j] = x[j][index];
    }
    return point;
  }
}
