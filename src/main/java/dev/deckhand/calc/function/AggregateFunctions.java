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
    add(table, "SUM", Numbers::sum);
    add(table, "PRODUCT", AggregateFunctions::product);
    add(table, "AVERAGE", Numbers::mean);
    add(table, "MAX", AggregateFunctions::max);
    add(table, "MIN", AggregateFunctions::min);
    add(table, "STDEV", x -> Math.sqrt(Spread.sample(x)));
    add(table, "STDEVP", x -> Math.sqrt(Spread.population(x)));
    add(table, "VAR", Spread::sample);
    add(table, "VARP", Spread::population);
    add(table, "DEVSQ", Spread::squaredDistances);
    add(table, "AVEDEV", Spread::meanDistance);
    add(table, "GEOMEAN", Spread::geometricMean);
    add(table, "HARMEAN", Spread::harmonicMean);
    table.alias("STDEV.S", "STDEV");
    table.alias("STDEV.P", "STDEVP");
    table.alias("VAR.S", "VAR");
    table.alias("VAR.P", "VARP");
    addWithText(table, "AVERAGEA", Numbers::mean);
    addWithText(table, "MAXA", AggregateFunctions::max);
    addWithText(table, "MINA", AggregateFunctions::min);
    addWithText(table, "STDEVA", x -> Math.sqrt(Spread.sample(x)));
    addWithText(table, "STDEVPA", x -> Math.sqrt(Spread.population(x)));
    addWithText(table, "VARA", Spread::sample);
    addWithText(table, "VARPA", Spread::population);
    table.add("COUNT", 1, Function.MANY, "r", AggregateFunctions::countNumbers);
    table.add("COUNTA", 1, Function.MANY, "r", a -> count(a, cell -> !cell.isEmpty()));
    table.add("COUNTBLANK", 1, 1, "r", AggregateFunctions::countBlank);
    table.add("SUBTOTAL", 2, Function.MANY, "v(r)", Subtotals::subtotal);
    table.add("AGGREGATE", 3, Function.MANY, "vv(a)", Subtotals::aggregate);
  }

  private static void add(FunctionSection table, String name, ToDoubleFunction<double[]> body) {
    table.add(name, 1, Function.MANY, "r", a -> Value.of(body.applyAsDouble(Numbers.of(a, 0))));
  }

  private static void addWithText(
      FunctionSection table, String name, ToDoubleFunction<double[]> body) {
    table.add(name, 1, Function.MANY, "r", a -> Value.of(body.applyAsDouble(Numbers.withText(a))));
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
