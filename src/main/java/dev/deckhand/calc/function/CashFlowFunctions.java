package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Dates;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;

/** Values and returns of series of payments. */
final class CashFlowFunctions {
  private CashFlowFunctions() {}

  static void addTo(FunctionSection table) {
    table.add(
        "NPV",
        2,
        Function.MANY,
        "v(r)",
        "present value of equally spaced payments",
        CashFlowFunctions::netPresentValue);
    table.add("IRR", 1, 2, "rv", "internal rate of return", CashFlowFunctions::internalRate);
    table.add(
        "MIRR",
        3,
        3,
        "rvv",
        "internal rate of return with reinvestment",
        CashFlowFunctions::modifiedRate);
    table.add(
        "XNPV", 3, 3, "vrr", "present value of payments at dates", CashFlowFunctions::datedValue);
    table.add(
        "XIRR",
        2,
        3,
        "rrv",
        "internal rate of return of payments at dates",
        CashFlowFunctions::datedRate);
    table.add(
        "FVSCHEDULE",
        2,
        2,
        "vr",
        "value after a series of interest rates",
        CashFlowFunctions::schedule);
  }

  /** The value at the first payment's time. */
  private static double value(double rate, double[] payments) {
    double sum = 0;
    for (int i = 0; i < payments.length; i++) {
      sum += payments[i] == 0 ? 0 : payments[i] / Math.pow(1 + rate, i);
    }
    return sum;
  }

  private static Value netPresentValue(Arguments a) {
    double rate = a.number(0);
    if (rate == -1) {
      throw CellErrorException.of(CellError.DIV0);
    }
    return Value.of(value(rate, Numbers.of(a, 1)) / (1 + rate));
  }

  private static void needBothSigns(double[] payments) {
    boolean positive = false;
    boolean negative = false;
    for (double payment : payments) {
      positive |= payment > 0;
      negative |= payment < 0;
    }
    if (!positive || !negative) {
      throw CellErrorException.num();
    }
  }

  private static Value internalRate(Arguments a) {
    double[] payments = Numbers.at(a, 0);
    needBothSigns(payments);
    double guess = a.given(1) ? a.number(1) : 0.1;
    return Value.of(RootFinder.near(guess, rate -> value(rate, payments)));
  }

  private static Value modifiedRate(Arguments a) {
    double[] payments = Numbers.at(a, 0);
    double finance = a.number(1);
    double reinvest = a.number(2);
    double[] in = payments.clone();
    double[] out = payments.clone();
    for (int i = 0; i < payments.length; i++) {
      in[i] = Math.max(0, in[i]);
      out[i] = Math.min(0, out[i]);
    }
    double paid = value(finance, out);
    if (payments.length < 2 || paid == 0) {
      throw CellErrorException.of(CellError.DIV0);
    }
    int periods = payments.length - 1;
    double grown = value(reinvest, in) * Math.pow(1 + reinvest, periods);
    return Value.of(Math.pow(-grown / paid, 1.0 / periods) - 1);
  }

  private static double value(double rate, double[] payments, double[] days) {
    double sum = 0;
    for (int i = 0; i < payments.length; i++) {
      sum += payments[i] / Math.pow(1 + rate, (days[i] - days[0]) / 365);
    }
    return sum;
  }

  /** The numbers of one argument as the former add-in read them: empty cells are 0. */
  private static double[] list(Arguments a, int index) {
    List<Double> numbers = new ArrayList<>();
    Grid grid = a.grid(index);
    a.context().work(grid.size());
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        numbers.add(
            switch (grid.at(row, column)) {
              case CellValue.Number n -> n.value();
              case CellValue.Empty e -> 0.0;
              case CellValue.Error e -> throw CellErrorException.of(e.error());
              case CellValue.Text t -> throw CellErrorException.value();
              case CellValue.Bool b -> throw CellErrorException.value();
            });
      }
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] days(Arguments a, int index, int count) {
    double[] days = list(a, index);
    if (days.length != count) {
      throw CellErrorException.num();
    }
    for (int i = 0; i < days.length; i++) {
      days[i] = Math.floor(days[i]);
      if (days[i] < days[0] || days[i] < 0 || days[i] > Dates.MAX_SERIAL) {
        throw CellErrorException.num();
      }
    }
    return days;
  }

  /** Excel takes only rates above zero here. */
  private static Value datedValue(Arguments a) {
    double rate = new StrictArguments(a).number(0);
    double[] payments = list(a, 1);
    double[] days = days(a, 2, payments.length);
    if (rate <= 0) {
      throw CellErrorException.num();
    }
    return Value.of(value(rate, payments, days));
  }

  private static Value datedRate(Arguments a) {
    double[] payments = list(a, 0);
    double[] days = days(a, 1, payments.length);
    needBothSigns(payments);
    double guess = new StrictArguments(a).number(2, 0.1);
    return Value.of(RootFinder.near(guess, rate -> value(rate, payments, days)));
  }

  private static Value schedule(Arguments a) {
    double value = new StrictArguments(a).number(0);
    for (double rate : list(a, 1)) {
      value *= 1 + rate;
    }
    return Value.of(value);
  }
}
