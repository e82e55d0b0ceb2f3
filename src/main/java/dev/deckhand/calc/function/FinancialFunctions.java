package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;

/** Annuities and straight-line depreciation. */
final class FinancialFunctions {
  private FinancialFunctions() {}

  static void addTo(FunctionSection table) {
    table.add(
        "PMT", 3, 5, "v", "payment of each period of an annuity", a -> Value.of(payment(a, 0)));
    table.add("PV", 3, 5, "v", "present value of an annuity", FinancialFunctions::presentValue);
    table.add("FV", 3, 5, "v", "future value of an annuity", FinancialFunctions::futureValue);
    table.add("NPER", 3, 5, "v", "number of periods of an annuity", FinancialFunctions::periods);
    table.add("IPMT", 4, 6, "v", "interest part of a payment", a -> Value.of(interest(a)));
    table.add(
        "PPMT",
        4,
        6,
        "v",
        "principal part of a payment",
        a -> Value.of(payment(a, 1) - interest(a)));
    table.add(
        "RATE", 3, 6, "v", "interest rate of an annuity by the period", FinancialFunctions::rate);
    addOthers(table);
  }

  private static void addOthers(FunctionSection table) {
    table.add(
        "ISPMT",
        4,
        4,
        "v",
        "interest of a period with equal repayments",
        FinancialFunctions::straightInterest);
    table.add(
        "SLN",
        3,
        3,
        "v",
        "depreciation of a period, straight-line",
        FinancialFunctions::straightLine);
    table.add(
        "SYD",
        4,
        4,
        "v",
        "depreciation of a period by the sum of the years' digits",
        FinancialFunctions::sumOfYears);
    table.add("RRI", 3, 3, "v", "growth rate between two values", FinancialFunctions::growthRate);
    table.add(
        "PDURATION",
        3,
        3,
        "v",
        "periods a value needs to reach another",
        FinancialFunctions::duration);
  }

  private static double due(Arguments a, int index) {
    return a.number(index, 0) == 0 ? 0 : 1;
  }

  /** The arguments are rate, periods, present value, future value, due; shifted after the rate. */
  private static double payment(Arguments a, int shift) {
    return payment(
        a.number(0),
        a.number(1 + shift),
        a.number(2 + shift),
        a.number(3 + shift, 0),
        due(a, 4 + shift));
  }

  /** The payment of each period, negative where it is paid. */
  static double payment(double rate, double periods, double pv, double fv, double due) {
    if (periods == 0) {
      throw CellErrorException.num();
    }
    if (rate == 0) {
      return -(pv + fv) / periods;
    }
    double growth = Math.pow(1 + rate, periods);
    return -(pv * growth + fv) * rate / ((growth - 1) * (1 + rate * due));
  }

  private static double futureValue(
      double rate, double periods, double payment, double pv, double due) {
    if (rate == 0) {
      return -(pv + payment * periods);
    }
    double growth = Math.pow(1 + rate, periods);
    return -(pv * growth + payment * (1 + rate * due) * (growth - 1) / rate);
  }

  private static Value futureValue(Arguments a) {
    return Value.of(futureValue(a.number(0), a.number(1), a.number(2), a.number(3, 0), due(a, 4)));
  }

  private static Value presentValue(Arguments a) {
    double rate = a.number(0);
    double periods = a.number(1);
    double payment = a.number(2);
    double fv = a.number(3, 0);
    if (rate == 0) {
      return Value.of(-(fv + payment * periods));
    }
    double growth = Math.pow(1 + rate, periods);
    double annuity = payment * (1 + rate * due(a, 4)) * (growth - 1) / rate;
    return Value.of(-(fv + annuity) / growth);
  }

  private static Value periods(Arguments a) {
    double rate = a.number(0);
    double payment = a.number(1);
    double pv = a.number(2);
    double fv = a.number(3, 0);
    if (rate <= -1) {
      throw CellErrorException.num();
    }
    if (rate == 0) {
      if (payment == 0) {
        throw CellErrorException.num();
      }
      return Value.of(-(pv + fv) / payment);
    }
    double dueAtStart = payment * (1 + rate * due(a, 4)) / rate;
    return Value.of(Math.log((dueAtStart - fv) / (pv + dueAtStart)) / Math.log(1 + rate));
  }

  private static double interest(Arguments a) {
    double rate = a.number(0);
    double period = a.number(1);
    double periods = a.number(2);
    double pv = a.number(3);
    double due = due(a, 5);
    if (period < 1 || period >= periods + 1) {
      throw CellErrorException.num();
    }
    double payment = payment(rate, periods, pv, a.number(4, 0), due);
    return interest(rate, period, payment, pv, due);
  }

  /** The interest part of the payment of a period. */
  static double interest(double rate, double period, double payment, double pv, double due) {
    if (period == 1 && due == 1) {
      return 0;
    }
    double owed = futureValue(rate, period - 1 - due, payment, pv, due);
    return due == 1 ? (owed - payment) * rate : owed * rate;
  }

  private static Value rate(Arguments a) {
    double periods = a.number(0);
    double payment = a.number(1);
    double pv = a.number(2);
    double fv = a.number(3, 0);
    double due = due(a, 4);
    if (periods <= 0) {
      throw CellErrorException.num();
    }
    double guess = a.given(5) ? a.number(5) : 0.1;
    return Value.of(RootFinder.near(guess, r -> fv - futureValue(r, periods, payment, pv, due)));
  }

  private static Value straightInterest(Arguments a) {
    double periods = a.number(2);
    if (periods == 0) {
      throw CellErrorException.of(CellError.DIV0);
    }
    return Value.of(a.number(3) * a.number(0) * (a.number(1) / periods - 1));
  }

  private static Value straightLine(Arguments a) {
    double life = a.number(2);
    if (life == 0) {
      throw CellErrorException.of(CellError.DIV0);
    }
    return Value.of((a.number(0) - a.number(1)) / life);
  }

  private static Value sumOfYears(Arguments a) {
    double life = a.number(2);
    double period = a.number(3);
    if (life <= 0 || period <= 0 || period > life) {
      throw CellErrorException.num();
    }
    return Value.of((a.number(0) - a.number(1)) * (life - period + 1) * 2 / (life * (life + 1)));
  }

  private static Value growthRate(Arguments a) {
    if (a.number(0) <= 0 || a.number(1) == 0) {
      throw CellErrorException.num();
    }
    return Value.of(Math.pow(a.number(2) / a.number(1), 1 / a.number(0)) - 1);
  }

  private static Value duration(Arguments a) {
    if (a.number(0) <= 0 || a.number(1) <= 0 || a.number(2) <= 0) {
      throw CellErrorException.num();
    }
    return Value.of((Math.log(a.number(2)) - Math.log(a.number(1))) / Math.log(1 + a.number(0)));
  }
}
