package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;

/** Values and returns of series of payments. */
final class CashFlowFunctions {
  private CashFlowFunctions() {}

  static void addTo(FunctionSection table) {
    table.add("NPV", 2, Function.MANY, "v(r)", CashFlowFunctions::netPresentValue);
    table.add("IRR", 1, 2, "rv", CashFlowFunctions::internalRate);
    table.add("MIRR", 3, 3, "rvv", CashFlowFunctions::modifiedRate);
    table.add("XNPV", 3, 3, "vrr", CashFlowFunctions::datedValue);
    table.add("XIRR", 2, 3, "rrv", CashFlowFunctions::datedRate);
    table.add("FVSCHEDULE", 2, 2, "vr", CashFlowFunctions::schedule);
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

  private static double[] days(Arguments a, int index, int count) {
    double[] days = Numbers.at(a, index);
    if (days.length != count || count == 0) {
      throw CellErrorException.num();
    }
    for (int i = 0; i < days.length; i++) {
      days[i] = Math.floor(days[i]);
      if (days[i] < days[0] || days[i] < 0) {
        throw CellErrorException.num();
      }
    }
    return days;
  }

  private static Value datedValue(Arguments a) {
    double rate = a.number(0);
    double[] payments = Numbers.at(a, 1);
    if (rate <= -1) {
      throw CellErrorException.num();
    }
    return Value.of(value(rate, payments, days(a, 2, payments.length)));
  }

  private static Value datedRate(Arguments a) {
    double[] payments = Numbers.at(a, 0);
    double[] days = days(a, 1, payments.length);
    needBothSigns(payments);
    double guess = a.given(2) ? a.number(2) : 0.1;
    return Value.of(RootFinder.near(guess, rate -> value(rate, payments, days)));
  }

  private static Value schedule(Arguments a) {
    double value = a.number(0);
    for (double rate : Numbers.at(a, 1)) {
      value *= 1 + rate;
    }
    return Value.of(value);
  }
}
