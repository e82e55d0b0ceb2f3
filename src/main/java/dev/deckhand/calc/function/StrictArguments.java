package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import java.time.LocalDate;

/**
 * Numbers and dates as functions of the Analysis ToolPak read them ({@link ToolPak}); optional
 * arguments left out have their defaults. Whole numbers are cut, not rounded.
 */
record StrictArguments(Arguments all) {
  /** Where ACCRINT, alone of these functions, has a condition. */
  private static final int CONDITION = 7;

  /** A function of numbers and dates; an argument that is none goes before one out of range. */
  static void add(
      FunctionSection table, String name, int least, int most, String summary, Function.Body body) {
    ToolPak.add(
        table,
        name,
        least,
        most,
        summary,
        a -> {
          for (int i = 0; i < Math.min(a.count(), CONDITION); i++) {
            if (a.given(i)) {
              ToolPak.number(a, i);
            }
          }
          return body.apply(a);
        });
  }

  double number(int index) {
    return ToolPak.number(all, index);
  }

  double number(int index, double absent) {
    return all.given(index) ? number(index) : absent;
  }

  /** Above zero, or {@code #NUM!}. */
  double positive(int index) {
    double number = number(index);
    if (number <= 0) {
      throw CellErrorException.num();
    }
    return number;
  }

  /** Zero or above, or {@code #NUM!}. */
  double notNegative(int index) {
    double number = number(index);
    if (number < 0) {
      throw CellErrorException.num();
    }
    return number;
  }

  int integer(int index) {
    double number = number(index);
    if (Math.abs(number) > Integer.MAX_VALUE) {
      throw CellErrorException.num();
    }
    return (int) number;
  }

  int integer(int index, int absent) {
    return all.given(index) ? integer(index) : absent;
  }

  LocalDate date(int index) {
    return all.context().dates().date(number(index));
  }

  /** Payments a year: 1, 2 or 4. */
  int frequency(int index) {
    int frequency = integer(index);
    if (frequency != 1 && frequency != 2 && frequency != 4) {
      throw CellErrorException.num();
    }
    return frequency;
  }

  DayBasis basis(int index) {
    return DayBasis.of(integer(index, 0));
  }

  /** Needs the dates in ascending order, no two the same. */
  static void ascending(LocalDate... dates) {
    for (int i = 1; i < dates.length; i++) {
      if (!dates[i - 1].isBefore(dates[i])) {
        throw CellErrorException.num();
      }
    }
  }
}
