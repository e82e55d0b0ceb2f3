package dev.deckhand.calc.function;

import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Comparison;
import dev.deckhand.calc.value.Criterion;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.TextNumber;
import dev.deckhand.calc.value.Wildcard;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The criteria of a database function: a record counts where all conditions of one row hold. Text
 * without an operator asks for text that begins with it; an empty cell asks for nothing. A
 * condition under a heading that is no field is computed anew for each record.
 */
final class DatabaseCriteria {
  private final EvaluationContext context;
  private final Grid database;
  private final List<List<IntPredicate>> rows = new ArrayList<>();

  /** The conditions of an area with headings in its first row, on a database with such too. */
  DatabaseCriteria(EvaluationContext context, Grid database, Area area) {
    this.context = context;
    this.database = database;
    Grid criteria = context.cells(area);
    if (criteria.rows() < 2) {
      throw CellErrorException.value();
    }
    context.work((long) criteria.usedRows() * criteria.usedColumns());
    for (int row = 1; row < criteria.usedRows(); row++) {
      List<IntPredicate> conditions = new ArrayList<>();
      for (int column = 0; column < criteria.usedColumns(); column++) {
        CellValue value = criteria.at(row, column);
        if (!value.isEmpty()) {
          Area cell = area.at(row, column, 1, 1);
          conditions.add(condition(criteria.at(0, column), value, cell));
        }
      }
      rows.add(conditions);
    }
    if (criteria.usedRows() < criteria.rows()) {
      rows.add(List.of());
    }
  }

  /** The column with a heading, or -1. */
  static int field(Grid database, CellValue heading) {
    if (heading.isEmpty() || heading instanceof CellValue.Error) {
      return -1;
    }
    String wanted = text(heading);
    for (int column = 0; column < database.usedColumns(); column++) {
      CellValue name = database.at(0, column);
      boolean named = !name.isEmpty() && !(name instanceof CellValue.Error);
      if (named && Comparison.compare(text(name), wanted) == 0) {
        return column;
      }
    }
    return -1;
  }

  private static String text(CellValue value) {
    return Coercion.text(value);
  }

  private IntPredicate condition(CellValue heading, CellValue criterion, Area cell) {
    int column = field(database, heading);
    if (column < 0) {
      return computed(criterion, cell);
    }
    Predicate<CellValue> test = test(criterion);
    return row -> test.test(database.at(row, column));
  }

  private static Predicate<CellValue> test(CellValue criterion) {
    if (criterion instanceof CellValue.Text(String text) && isPlain(text)) {
      Wildcard beginning = Wildcard.of(text + "*");
      return value -> value instanceof CellValue.Text(String other) && beginning.matches(other);
    }
    return Criterion.of(criterion)::matches;
  }

  private static boolean isPlain(String text) {
    return !text.startsWith("=")
        && !text.startsWith("<")
        && !text.startsWith(">")
        && TextNumber.parse(text).isEmpty()
        && !text.equalsIgnoreCase("TRUE")
        && !text.equalsIgnoreCase("FALSE");
  }

  private IntPredicate computed(CellValue criterion, Area cell) {
    boolean isFormula =
        context
            .formula(cell.sheet(), cell.cells().firstRow(), cell.cells().firstColumn())
            .isPresent();
    boolean isTruth = criterion instanceof CellValue.Bool || criterion instanceof CellValue.Number;
    if (isFormula && !(criterion instanceof CellValue.Text)) {
      return row -> isTrue(context.computed(cell, row - 1));
    }
    return row -> isTruth && isTrue(criterion);
  }

  private static boolean isTrue(CellValue value) {
    return switch (value) {
      case CellValue.Bool b -> b.value();
      case CellValue.Number n -> n.value() != 0;
      case CellValue.Text t -> false;
      case CellValue.Error e -> false;
      case CellValue.Empty e -> false;
    };
  }

  /** The rows of the database that count, by their places in it. */
  List<Integer> records() {
    List<Integer> records = new ArrayList<>();
    for (int row = 1; row < database.usedRows(); row++) {
      int place = row;
      context.work(rows.size());
      if (rows.stream().anyMatch(all -> all.stream().allMatch(one -> one.test(place)))) {
        records.add(row);
      }
    }
    return records;
  }
}
