package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;

/** Sums over the payments of a loan, rates by the year, prices in fractions. */
final class LoanFunctions {
  private LoanFunctions() {}

  static void addTo(FunctionSection table) {
    StrictArguments.add(
        table, "CUMIPMT", 6, 6, "interest paid between two periods", a -> cumulated(a, true));
    StrictArguments.add(
        table, "CUMPRINC", 6, 6, "principal paid between two periods", a -> cumulated(a, false));
    StrictArguments.add(
        table, "EFFECT", 2, 2, "effective yearly rate of a nominal one", LoanFunctions::effective);
    StrictArguments.add(
        table, "NOMINAL", 2, 2, "nominal yearly rate of an effective one", LoanFunctions::nominal);
    StrictArguments.add(
        table, "DOLLARDE", 2, 2, "price written in fractions as a decimal", a -> price(a, true));
    StrictArguments.add(
        table, "DOLLARFR", 2, 2, "decimal price written in fractions", a -> price(a, false));
  }

  private static Value cumulated(Arguments arguments, boolean interest) {
    StrictArguments a = new StrictArguments(arguments);
    double rate = a.positive(0);
    double periods = Math.floor(a.positive(1));
    double pv = a.positive(2);
    int start = a.integer(3);
    int end = a.integer(4);
    int due = a.integer(5);
    if (start < 1 || end < start || end > periods || due < 0 || due > 1) {
      throw CellErrorException.num();
    }
    arguments.context().work(end - start);
    double payment = FinancialFunctions.payment(rate, periods, pv, 0, due);
    double sum = 0;
    for (int i = start; i <= end; i++) {
      double paid = FinancialFunctions.interest(rate, i, payment, pv, due);
      sum += interest ? paid : payment - paid;
    }
    return Value.of(sum);
  }

  private static double timesAYear(StrictArguments a) {
    double times = Math.floor(a.number(1));
    if (times < 1) {
      throw CellErrorException.num();
    }
    return times;
  }

  private static Value effective(Arguments arguments) {
    StrictArguments a = new StrictArguments(arguments);
    double rate = a.positive(0);
    double times = timesAYear(a);
    return Value.of(Math.pow(1 + rate / times, times) - 1);
  }

  private static Value nominal(Arguments arguments) {
    StrictArguments a = new StrictArguments(arguments);
    double rate = a.positive(0);
    double times = timesAYear(a);
    return Value.of((Math.pow(1 + rate, 1 / times) - 1) * times);
  }

  /** The digits behind the point count fractions; there are as many as the fraction needs. */
  private static Value price(Arguments arguments, boolean toDecimal) {
    StrictArguments a = new StrictArguments(arguments);
    double price = a.number(0);
    double fraction = a.number(1);
    if (fraction < 0) {
      throw CellErrorException.num();
    }
    fraction = Math.floor(fraction);
    if (fraction == 0) {
      throw CellErrorException.of(CellError.DIV0);
    }
    double whole = price < 0 ? Math.ceil(price) : Math.floor(price);
    double scale = Math.pow(10, Math.ceil(Math.log10(fraction))) / fraction;
    double part = price - whole;
    return Value.of(whole + (toDecimal ? part * scale : part / scale));
  }
}
