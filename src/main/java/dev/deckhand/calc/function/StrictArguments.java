package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;
import java.time.LocalDate;

/**
 * Arguments as the functions read them that were once an add-in of Excel, the Analysis ToolPak: a
 * boolean is {@code #VALUE!}, a needed argument left out between commas is {@code #N/A}, an
 * optional one left out has its default. Whole numbers are cut, not rounded.
 */
record StrictArguments(Arguments all) {
  double number(int index) {
    if (all.value(index) instanceof Value.Omitted) {
      throw CellErrorException.na();
    }
    CellValue value = all.scalar(index);
    if (value instanceof CellValue.Bool) {
      throw CellErrorException.value();
    }
    return Coercion.number(value);
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
