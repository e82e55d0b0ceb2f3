package dev.deckhand.calc.function;

import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.TextNumber;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Sums, counts, averages, extremes and spread. */
final class AggregateFunctions {
  private AggregateFunctions() {}

  static void addTo(FunctionSection table) {
    add(table, "SUM", "sum of numbers", Numbers::sum);
    add(table, "PRODUCT", "product of numbers", AggregateFunctions::product);
    add(table, "AVERAGE", "mean of numbers", Numbers::mean);
    add(table, "MAX", "largest number", AggregateFunctions::max);
    add(table, "MIN", "smallest number", AggregateFunctions::min);
    addSpread(table);
  }

  private static void addSpread(FunctionSection table) {
    add(table, "STDEV", "sample standard deviation", x -> Math.sqrt(Spread.sample(x)));
    add(table, "STDEVP", "standard deviation", x -> Math.sqrt(Spread.population(x)));
    add(table, "VAR", "sample variance", Spread::sample);
    add(table, "VARP", "variance", Spread::population);
    add(table, "DEVSQ", "sum of squared distances from the mean", Spread::squaredDistances);
    add(table, "AVEDEV", "mean distance from the mean", Spread::meanDistance);
    add(table, "GEOMEAN", "geometric mean", Spread::geometricMean);
    add(table, "HARMEAN", "harmonic mean", Spread::harmonicMean);
    table.alias("STDEV.S", "STDEV");
    table.alias("STDEV.P", "STDEVP");
    table.alias("VAR.S", "VAR");
    table.alias("VAR.P", "VARP");
    addOfText(table);
  }

  private static void addOfText(FunctionSection table) {
    addWithText(table, "AVERAGEA", "mean, text and booleans counted", Numbers::mean);
    addWithText(table, "MAXA", "largest value, text and booleans counted", AggregateFunctions::max);
    addWithText(
        table, "MINA", "smallest value, text and booleans counted", AggregateFunctions::min);
    addWithText(
        table,
        "STDEVA",
        "sample standard deviation, text and booleans counted",
        x -> Math.sqrt(Spread.sample(x)));
    addWithText(
        table,
        "STDEVPA",
        "standard deviation, text and booleans counted",
        x -> Math.sqrt(Spread.population(x)));
    addWithText(table, "VARA", "sample variance, text and booleans counted", Spread::sample);
    addWithText(table, "VARPA", "variance, text and booleans counted", Spread::population);
    addCounts(table);
  }

  private static void addCounts(FunctionSection table) {
    table.add(
        "COUNT",
        1,
        Function.MANY,
        "r",
        "how many numbers there are",
        AggregateFunctions::countNumbers);
    table.add(
        "COUNTA",
        1,
        Function.MANY,
        "r",
        "how many filled cells there are",
        a -> count(a, cell -> !cell.isEmpty()));
    table.add(
        "COUNTBLANK", 1, 1, "c", "how many empty cells there are", AggregateFunctions::countBlank);
    table.add(
        "SUBTOTAL",
        2,
        Function.MANY,
        "v(c)",
        "total of a list without other subtotals and filtered rows",
        Subtotals::subtotal);
    table.add(
        "AGGREGATE",
        3,
        Function.MANY,
        "vv(a)",
        "total of a list without errors or hidden rows",
        Subtotals::aggregate);
  }

  private static void add(
      FunctionSection table, String name, String summary, ToDoubleFunction<double[]> body) {
    table.add(
        name, 1, Function.MANY, "r", summary, a -> Value.of(body.applyAsDouble(Numbers.of(a, 0))));
  }

  private static void addWithText(
      FunctionSection table, String name, String summary, ToDoubleFunction<double[]> body) {
    table.add(
        name,
        1,
        Function.MANY,
        "r",
        summary,
        a -> Value.of(body.applyAsDouble(Numbers.withText(a))));
  }

  static double product(double[] values) {
    double product = values.length == 0 ? 0 : 1;
    for (double value : values) {
      product *= value;
    }
    return product;
  }

  static double max(double[] values) {
    double max = values.length == 0 ? 0 : values[0];
    for (double value : values) {
      max = Math.max(max, value);
    }
    return max;
  }

  static double min(double[] values) {
    double min = values.length == 0 ? 0 : values[0];
    for (double value : values) {
      min = Math.min(min, value);
    }
    return min;
  }

  private static Value countNumbers(Arguments a) {
    long count = 0;
    for (int i = 0; i < a.count(); i++) {
      count +=
          switch (a.value(i)) {
            case Value.Scalar s -> isNumeric(s.value()) ? 1 : 0;
            case Value.Omitted o -> 1;
            case Value.Lambda l -> 0;
            case Matrix m -> counted(a, m, cell -> cell instanceof CellValue.Number);
            case Value.Reference r -> counted(a, r, cell -> cell instanceof CellValue.Number);
          };
    }
    return Value.of(count);
  }

  private static boolean isNumeric(CellValue value) {
    return switch (value) {
      case CellValue.Text t -> TextNumber.parse(t.value()).isPresent();
      case CellValue.Number n -> true;
      case CellValue.Bool b -> true;
      case CellValue.Empty e -> true;
      case CellValue.Error e -> false;
    };
  }

  private static Value count(Arguments a, Predicate<CellValue> counts) {
    long count = 0;
    for (int i = 0; i < a.count(); i++) {
      count +=
          switch (a.value(i)) {
            case Value.Scalar s -> 1;
            case Value.Omitted o -> 1;
            case Value.Lambda l -> 1;
            case Matrix m -> counted(a, m, counts);
            case Value.Reference r -> counted(a, r, counts);
          };
    }
    return Value.of(count);
  }

  private static long counted(Arguments a, Value.Reference reference, Predicate<CellValue> counts) {
    long count = 0;
    for (Area area : reference.areas()) {
      count += counted(a, a.context().cells(area), counts);
    }
    return count;
  }

  private static long counted(Arguments a, Grid grid, Predicate<CellValue> counts) {
    long[] count = {0};
    Numbers.eachUsed(a.context(), grid, cell -> count[0] += counts.test(cell) ? 1 : 0);
    return count[0];
  }

  private static Value countBlank(Arguments a) {
    long used = 0;
    long size = 0;
    for (Area area : a.reference(0).areas()) {
      size += area.cells().cells();
      used += counted(a, a.context().cells(area), AggregateFunctions::isFilled);
    }
    return Value.of(size - used);
  }

  private static boolean isFilled(CellValue cell) {
    return !cell.isEmpty() && !(cell instanceof CellValue.Text t && t.value().isEmpty());
  }
}
