package dev.deckhand.calc.function;

import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Criterion;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** COUNTIF, SUMIF and their relatives. */
final class ConditionalFunctions {
  private ConditionalFunctions() {}

  static void addTo(FunctionSection table) {
    table.add(
        "COUNTIF", 2, 2, "ce", "how many cells meet a condition", ConditionalFunctions::count);
    table.add(
        "COUNTIFS",
        2,
        Function.MANY,
        "(ce)",
        "how many places meet all conditions",
        ConditionalFunctions::count);
    single(table, "SUMIF", "sum where a condition is met", Numbers::sum);
    single(table, "AVERAGEIF", "mean where a condition is met", Numbers::mean);
    several(table, "SUMIFS", "sum where all conditions are met", Numbers::sum);
    several(table, "AVERAGEIFS", "mean where all conditions are met", Numbers::mean);
    several(
        table, "MAXIFS", "largest number where all conditions are met", AggregateFunctions::max);
    several(
        table, "MINIFS", "smallest number where all conditions are met", AggregateFunctions::min);
  }

  private static void single(
      FunctionSection table, String name, String summary, ToDoubleFunction<double[]> body) {
    table.add(name, 2, 3, "cec", summary, a -> Value.of(body.applyAsDouble(single(a))));
  }

  private static void several(
      FunctionSection table, String name, String summary, ToDoubleFunction<double[]> body) {
    table.add(
        name, 3, Function.MANY, "c(ce)", summary, a -> Value.of(body.applyAsDouble(several(a))));
  }

  private static List<Condition> conditions(Arguments a, int from) {
    if ((a.count() - from) % 2 != 0) {
      throw CellErrorException.value();
    }
    List<Condition> conditions = new ArrayList<>();
    for (int i = from; i + 1 < a.count(); i += 2) {
      Area area = a.area(i);
      if (!conditions.isEmpty() && !sameShape(area, conditions.getFirst().area())) {
        throw CellErrorException.value();
      }
      conditions.add(new Condition(area, a.context().cells(area), Criterion.of(a.scalar(i + 1))));
    }
    return conditions;
  }

  private static boolean sameShape(Area a, Area b) {
    return a.rows() == b.rows() && a.columns() == b.columns();
  }

  private static Value count(Arguments a) {
    List<Condition> conditions = conditions(a, 0);
    long[] count = {0};
    ConditionSearch.visit(a.context(), conditions, null, (row, column) -> count[0]++);
    boolean emptyMatches = true;
    int rows = 0;
    int columns = 0;
    for (Condition condition : conditions) {
      emptyMatches &= condition.criterion().matchesEmpty();
      rows = Math.max(rows, condition.cells().usedRows());
      columns = Math.max(columns, condition.cells().usedColumns());
    }
    long rest = conditions.getFirst().cells().size() - (long) rows * columns;
    return Value.of(count[0] + (emptyMatches ? rest : 0));
  }

  private static double[] single(Arguments a) {
    List<Condition> conditions = conditions(a, 0, 2);
    Area tested = conditions.getFirst().area();
    Area summed = a.given(2) ? a.area(2).at(0, 0, tested.rows(), tested.columns()) : tested;
    return collected(a, conditions, summed);
  }

  private static List<Condition> conditions(Arguments a, int from, int to) {
    List<Value> values = new ArrayList<>();
    for (int i = from; i < to; i++) {
      values.add(a.value(i));
    }
    return conditions(new Arguments(values, a.context()), 0);
  }

  private static double[] several(Arguments a) {
    List<Condition> conditions = conditions(a, 1);
    Area summed = a.area(0);
    if (!sameShape(summed, conditions.getFirst().area())) {
      throw CellErrorException.value();
    }
    return collected(a, conditions, summed);
  }

  private static double[] collected(Arguments a, List<Condition> conditions, Area summed) {
    Grid cells = a.context().cells(summed);
    DoubleStream.Builder numbers = DoubleStream.builder();
    ConditionSearch.visit(
        a.context(),
        conditions,
        cells,
        (row, column) -> {
          if (row >= cells.usedRows() || column >= cells.usedColumns()) {
            return;
          }
          CellValue value = cells.at(row, column);
          if (value instanceof CellValue.Number n) {
            numbers.add(n.value());
          } else if (value instanceof CellValue.Error e) {
            throw CellErrorException.of(e.error());
          }
        });
    return numbers.build().toArray();
  }
}
