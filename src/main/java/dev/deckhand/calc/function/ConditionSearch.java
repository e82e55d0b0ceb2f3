package dev.deckhand.calc.function;

import dev.deckhand.calc.value.Grid;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places where all conditions of COUNTIFS and its relatives hold: by an index where one
 * asks for a single value, in columns of plain numbers where some ask for their size, one by one
 * otherwise.
 */
final class ConditionSearch {
  private ConditionSearch() {}

  /** A condition on the size of the numbers of a column. */
  private record Filter(double[] numbers, DoublePredicate test) {}

  /** What is done at each place where all conditions hold. */
  @FunctionalInterface
  interface Visitor {
    void visit(int row, int column);
  }

  static void visit(
      EvaluationContext context,
      List<Condition> conditions,
      @Nullable Grid summed,
      Visitor visitor) {
    Found found = fewest(context, conditions);
    if (found != null) {
      List<Condition> others = conditions.stream().filter(c -> c != found.by()).toList();
      context.work((long) found.places().length * conditions.size());
      for (int row : found.places()) {
        test(others, row, 0, visitor);
      }
      return;
    }
    if (!filtered(context, conditions, visitor)) {
      all(context, conditions, summed, visitor);
    }
  }

  /** Goes through whole columns of numbers where a condition is about their size. */
  private static boolean filtered(
      EvaluationContext context, List<Condition> conditions, Visitor visitor) {
    List<Filter> filters = new ArrayList<>();
    List<Condition> others = new ArrayList<>();
    int rows = Integer.MAX_VALUE;
    for (Condition condition : conditions) {
      Optional<DoublePredicate> test = condition.criterion().numberTest();
      if (test.isPresent() && condition.cells().columns() == 1) {
        Filter filter = new Filter(context.numbers(condition.area()), test.get());
        rows = Math.min(rows, filter.numbers().length);
        filters.add(filter);
      } else {
        others.add(condition);
      }
    }
    for (int row = 0; row < rows && !filters.isEmpty(); row++) {
      if (holds(filters, row)) {
        test(others, row, 0, visitor);
      }
    }
    context.work(filters.isEmpty() ? 0 : rows);
    return !filters.isEmpty();
  }

  private static boolean holds(List<Filter> filters, int row) {
    for (int i = 0; i < filters.size(); i++) {
      Filter filter = filters.get(i);
      double number = filter.numbers()[row];
      if (Double.isNaN(number) || !filter.test().test(number)) {
        return false;
      }
    }
    return true;
  }

  private static void all(
      EvaluationContext context,
      List<Condition> conditions,
      @Nullable Grid summed,
      Visitor visitor) {
    int rows = 0;
    int columns = 0;
    for (Condition condition : conditions) {
      rows = Math.max(rows, condition.cells().usedRows());
      columns = Math.max(columns, condition.cells().usedColumns());
    }
    if (summed != null) {
      rows = Math.max(rows, summed.usedRows());
      columns = Math.max(columns, summed.usedColumns());
    }
    Grid shape = conditions.getFirst().cells();
    rows = Math.min(rows, shape.rows());
    columns = Math.min(columns, shape.columns());
    context.work((long) rows * columns * conditions.size());
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        test(conditions, row, column, visitor);
      }
    }
  }

  private static void test(List<Condition> conditions, int row, int column, Visitor visitor) {
    for (Condition condition : conditions) {
      Grid cells = condition.cells();
      boolean used = row < cells.usedRows() && column < cells.usedColumns();
      CellValue value = used ? cells.at(row, column) : CellValue.EMPTY;
      if (!condition.criterion().matches(value)) {
        return;
      }
    }
    visitor.visit(row, column);
  }

  private static boolean isIndexed(Condition condition) {
    return condition.cells().columns() == 1 && condition.criterion().onlyValue().isPresent();
  }

  /** The places where a condition holds that asks for a single value. */
  private record Found(Condition by, int[] places) {}

  private static @Nullable Found fewest(EvaluationContext context, List<Condition> conditions) {
    Found best = null;
    for (Condition condition : conditions) {
      if (isIndexed(condition)) {
        CellValue wanted = condition.criterion().onlyValue().orElseThrow();
        int[] places = context.index(condition.area(), LookupIndex.Kind.CRITERIA).places(wanted);
        if (best == null || places.length < best.places().length) {
          best = new Found(condition, places);
        }
      }
    }
    return best;
  }
}
