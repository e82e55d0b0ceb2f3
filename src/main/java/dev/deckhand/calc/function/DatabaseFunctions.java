package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Functions of one field of the records of a database that meet criteria. */
final class DatabaseFunctions {
  private DatabaseFunctions() {}

  static void addTo(FunctionSection table) {
    numbers(table, "DSUM", "sum of a field of records", Numbers::sum);
    numbers(table, "DAVERAGE", "mean of a field of records", Numbers::mean);
    numbers(table, "DMAX", "largest value of a field of records", AggregateFunctions::max);
    numbers(table, "DMIN", "smallest value of a field of records", AggregateFunctions::min);
    numbers(table, "DPRODUCT", "product of a field of records", DatabaseFunctions::product);
    numbers(
        table,
        "DSTDEV",
        "sample standard deviation of a field of records",
        v -> Math.sqrt(variance(v, 1)));
    numbers(
        table,
        "DSTDEVP",
        "standard deviation of a field of records",
        v -> Math.sqrt(variance(v, 0)));
    numbers(table, "DVAR", "sample variance of a field of records", v -> variance(v, 1));
    numbers(table, "DVARP", "variance of a field of records", v -> variance(v, 0));
    table.add("DCOUNT", 3, 3, "r", "numbers in a field of records", a -> count(a, false));
    table.add("DCOUNTA", 3, 3, "r", "filled cells in a field of records", a -> count(a, true));
    table.add(
        "DGET", 3, 3, "r", "value of the only record that meets criteria", DatabaseFunctions::get);
  }

  private static void numbers(
      FunctionSection table, String name, String summary, ToDoubleFunction<double[]> body) {
    table.add(name, 3, 3, "r", summary, a -> Value.of(body.applyAsDouble(numbers(a))));
  }

  private static double variance(double[] values, int less) {
    if (values.length <= less) {
      throw CellErrorException.of(CellError.DIV0);
    }
    return Numbers.squares(values) / (values.length - less);
  }

  private static double product(double[] values) {
    double product = values.length == 0 ? 0 : 1;
    for (double value : values) {
      product *= value;
    }
    return product;
  }

  private static Grid database(Arguments a) {
    Grid database = a.context().cells(a.area(0));
    if (database.rows() < 2) {
      throw CellErrorException.value();
    }
    return database;
  }

  /** The place of the field by its number or heading, -1 where the argument is left out. */
  private static int field(Arguments a, Grid database) {
    Value value = a.value(1);
    if (value instanceof Value.Omitted) {
      return -1;
    }
    if (!a.grid(value).isSingle()) {
      throw CellErrorException.value();
    }
    CellValue wanted = a.scalar(1);
    int field =
        switch (wanted) {
          case CellValue.Number n -> (int) Math.max(-1, Math.min(n.value(), 1e6)) - 1;
          case CellValue.Bool b -> b.value() ? 0 : -1;
          case CellValue.Text t -> DatabaseCriteria.field(database, t);
          case CellValue.Error e -> throw CellErrorException.of(e.error());
          case CellValue.Empty e -> -1;
        };
    if (field < 0 || field >= database.columns()) {
      throw CellErrorException.value();
    }
    return field;
  }

  /** The field's values of the records that count; of all their first where no field is named. */
  private static List<CellValue> values(Arguments a, Grid database, int field) {
    DatabaseCriteria criteria = new DatabaseCriteria(a.context(), database, a.area(2));
    List<CellValue> values = new ArrayList<>();
    for (int row : criteria.records()) {
      boolean used = field < database.usedColumns();
      values.add(used ? database.at(row, Math.max(0, field)) : CellValue.EMPTY);
    }
    return values;
  }

  private static double[] numbers(Arguments a) {
    Grid database = database(a);
    int field = field(a, database);
    if (field < 0) {
      throw CellErrorException.value();
    }
    List<Double> numbers = new ArrayList<>();
    for (CellValue value : values(a, database, field)) {
      switch (value) {
        case CellValue.Number n -> numbers.add(n.value());
        case CellValue.Error e -> throw CellErrorException.of(e.error());
        case CellValue.Text t -> {}
        case CellValue.Bool b -> {}
        case CellValue.Empty e -> {}
      }
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Value count(Arguments a, boolean all) {
    Grid database = database(a);
    int field = field(a, database);
    long count =
        values(a, database, field).stream()
            .filter(v -> field < 0 || (all ? !v.isEmpty() : v instanceof CellValue.Number))
            .count();
    return Value.of(count);
  }

  private static Value get(Arguments a) {
    Grid database = database(a);
    int field = field(a, database);
    if (field < 0) {
      throw CellErrorException.value();
    }
    List<CellValue> values = values(a, database, field);
    if (values.isEmpty()) {
      throw CellErrorException.value();
    }
    if (values.size() > 1) {
      throw CellErrorException.num();
    }
    return Value.of(values.getFirst());
  }
}
