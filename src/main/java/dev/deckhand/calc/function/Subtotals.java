package dev.deckhand.calc.function;

import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** SUBTOTAL and AGGREGATE: a function by number that passes over some of the cells. */
final class Subtotals {
  private static final Pattern NESTED = Pattern.compile("\\b(SUBTOTAL|AGGREGATE)\\(");

  private Subtotals() {}

  static Value subtotal(Arguments a) {
    int code = a.integer(0);
    boolean skipsHidden = code > 100;
    int function = skipsHidden ? code - 100 : code;
    if (function < 1 || function > 11) {
      throw CellErrorException.value();
    }
    Selection selection = new Selection(a.context(), skipsHidden, true, false, !skipsHidden);
    for (int i = 1; i < a.count(); i++) {
      a.reference(i).areas().forEach(selection::add);
    }
    return Value.of(apply(function, selection.cells));
  }

  static Value aggregate(Arguments a) {
    int function = a.integer(0);
    int option = a.integer(1);
    if (function < 1 || function > 19 || option < 0 || option > 7) {
      throw CellErrorException.value();
    }
    boolean skipsHidden = option % 2 == 1;
    boolean skipsErrors = option % 4 >= 2;
    Selection selection = new Selection(a.context(), skipsHidden, option < 4, skipsErrors, false);
    int lists = function >= 14 ? 3 : a.count();
    for (int i = 2; i < lists; i++) {
      if (a.value(i) instanceof Value.Reference reference) {
        reference.areas().forEach(selection::add);
      } else if (function >= 14) {
        selection.add(a.grid(i));
      } else {
        throw CellErrorException.value();
      }
    }
    if (function >= 14) {
      if (a.count() < 4) {
        throw CellErrorException.value();
      }
      return ranked(function, selection, a);
    }
    return Value.of(apply(function, selection.cells));
  }

  private static Value ranked(int function, Selection selection, Arguments a) {
    double[] numbers = selection.cells.numbers();
    return ArrayLift.each(
        a.grid(3),
        k -> {
          double place = Coercion.number(k);
          return switch (function) {
            case 14 ->
                Spread.largest(numbers, RoundingFunctions.round(place, 0, RoundingMode.DOWN));
            case 15 ->
                Spread.smallest(numbers, RoundingFunctions.round(place, 0, RoundingMode.DOWN));
            case 16 -> Spread.percentile(numbers, place);
            case 17 -> Spread.quartile(numbers, (int) place, false);
            case 18 -> Spread.percentileExclusive(numbers, place);
            default -> Spread.quartile(numbers, (int) place, true);
          };
        });
  }

  private static double apply(int function, Cells cells) {
    if (function == 3) {
      return cells.filled;
    }
    if (function == 2) {
      return cells.values.stream().filter(CellValue.Number.class::isInstance).count();
    }
    double[] numbers = cells.numbers();
    return switch (function) {
      case 1 -> Numbers.mean(numbers);
      case 4 -> AggregateFunctions.max(numbers);
      case 5 -> AggregateFunctions.min(numbers);
      case 6 -> AggregateFunctions.product(numbers);
      case 7 -> Math.sqrt(Spread.sample(numbers));
      case 8 -> Math.sqrt(Spread.population(numbers));
      case 9 -> Numbers.sum(numbers);
      case 10 -> Spread.sample(numbers);
      case 11 -> Spread.population(numbers);
      case 12 -> Spread.median(numbers);
      default -> Spread.mode(numbers);
    };
  }

  /** The cells that count. */
  private static final class Cells {
    private final List<CellValue> values = new ArrayList<>();
    private int filled;

    void add(CellValue value) {
      if (!value.isEmpty()) {
        filled++;
        values.add(value);
      }
    }

    double[] numbers() {
      return values.stream()
          .filter(v -> !(v instanceof CellValue.Text) && !(v instanceof CellValue.Bool))
          .mapToDouble(Coercion::number)
          .toArray();
    }
  }

  private record Selection(
      EvaluationContext context,
      boolean skipsHidden,
      boolean skipsNested,
      boolean skipsErrors,
      boolean refusesHidden,
      Cells cells) {

    Selection(
        EvaluationContext context,
        boolean skipsHidden,
        boolean skipsNested,
        boolean skipsErrors,
        boolean refusesHidden) {
      this(context, skipsHidden, skipsNested, skipsErrors, refusesHidden, new Cells());
    }

    void add(Grid grid) {
      Numbers.eachUsed(context, grid, this::addValue);
    }

    private void addValue(CellValue value) {
      if (!(skipsErrors && value instanceof CellValue.Error)) {
        cells.add(value);
      }
    }

    void add(Area area) {
      Grid grid = context.cells(area);
      CellArea place = area.cells();
      int rows = grid.usedRows();
      context.work((long) rows * grid.usedColumns());
      for (int row = 0; row < rows; row++) {
        boolean hidden = context.isRowHidden(area.sheet(), place.firstRow() + row);
        boolean filtered = hidden && context.isRowFiltered(area.sheet(), place.firstRow() + row);
        if (hidden && !filtered && refusesHidden) {
          throw new NotEvaluatedException(
              "rows are hidden and the file does not tell whether by a filter");
        }
        boolean skipped = hidden && (skipsHidden || refusesHidden);
        for (int column = 0; column < grid.usedColumns() && !skipped; column++) {
          if (!(skipsNested && isSubtotal(area, row, column))) {
            addValue(grid.at(row, column));
          }
        }
      }
    }

    private boolean isSubtotal(Area area, int row, int column) {
      return context
          .formula(area.sheet(), area.cells().firstRow() + row, area.cells().firstColumn() + column)
          .filter(f -> NESTED.matcher(f.toUpperCase(Locale.ROOT)).find())
          .isPresent();
    }
  }
}
