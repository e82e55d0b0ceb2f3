package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Securities that pay all interest at maturity or are sold at a discount, and Treasury bills. */
final class DiscountFunctions {
  private static final double FACE = 100;

  private DiscountFunctions() {}

  static void addTo(FunctionSection table) {
    StrictArguments.add(
        table,
        "DISC",
        4,
        5,
        "discount rate of a security",
        a -> term(a, (p, r, t) -> (r - p) / r / t));
    StrictArguments.add(
        table,
        "INTRATE",
        4,
        5,
        "interest rate of a fully invested security",
        a -> term(a, (p, r, t) -> (r - p) / p / t));
    StrictArguments.add(
        table,
        "YIELDDISC",
        4,
        5,
        "yearly yield of a discounted security",
        a -> term(a, (p, r, t) -> (r - p) / p / t));
    StrictArguments.add(
        table,
        "PRICEDISC",
        4,
        5,
        "price per 100 of a discounted security",
        a -> term(a, (d, r, t) -> r - d * r * t));
    StrictArguments.add(
        table,
        "RECEIVED",
        4,
        5,
        "amount received at maturity",
        a -> term(a, DiscountFunctions::received));
    addMaturing(table);
  }

  private static void addMaturing(FunctionSection table) {
    StrictArguments.add(
        table,
        "ACCRINTM",
        3,
        5,
        "interest accrued where it is paid at maturity",
        DiscountFunctions::accrued);
    StrictArguments.add(
        table,
        "PRICEMAT",
        5,
        6,
        "price per 100 with interest at maturity",
        DiscountFunctions::price);
    StrictArguments.add(
        table,
        "YIELDMAT",
        5,
        6,
        "yearly yield with interest at maturity",
        DiscountFunctions::yield);
    StrictArguments.add(
        table,
        "TBILLEQ",
        3,
        3,
        "bond-equivalent yield of a Treasury bill",
        DiscountFunctions::billEquivalent);
    StrictArguments.add(
        table,
        "TBILLPRICE",
        3,
        3,
        "price per 100 of a Treasury bill",
        DiscountFunctions::billPrice);
    StrictArguments.add(
        table, "TBILLYIELD", 3, 3, "yield of a Treasury bill", DiscountFunctions::billYield);
  }

  /** What two amounts and the years between settlement and maturity give. */
  @FunctionalInterface
  private interface Term {
    double apply(double first, double second, double years);
  }

  private static Value term(Arguments arguments, Term term) {
    StrictArguments a = new StrictArguments(arguments);
    LocalDate settlement = a.date(0);
    LocalDate maturity = a.date(1);
    double first = a.positive(2);
    double second = a.positive(3);
    DayBasis basis = a.basis(4);
    StrictArguments.ascending(settlement, maturity);
    double years = basis.days(settlement, maturity) / basis.year(settlement, maturity);
    return Value.of(term.apply(first, second, years));
  }

  private static double received(double investment, double discount, double years) {
    double share = 1 - discount * years;
    if (share <= 0) {
      throw CellErrorException.num();
    }
    return investment / share;
  }

  private static Value accrued(Arguments arguments) {
    StrictArguments a = new StrictArguments(arguments);
    LocalDate issue = a.date(0);
    LocalDate settlement = a.date(1);
    double rate = a.positive(2);
    double par = a.all().given(3) ? a.positive(3) : 1000;
    DayBasis basis = a.basis(4);
    StrictArguments.ascending(issue, settlement);
    return Value.of(par * rate * basis.days(issue, settlement) / basis.year(issue, settlement));
  }

  /** Years from the issue to the settlement and to the maturity. */
  private record Life(double settled, double whole) {
    static Life of(StrictArguments a) {
      LocalDate settlement = a.date(0);
      LocalDate maturity = a.date(1);
      LocalDate issue = a.date(2);
      DayBasis basis = a.basis(5);
      StrictArguments.ascending(settlement, maturity);
      if (issue.isAfter(settlement)) {
        throw CellErrorException.num();
      }
      double year = basis.year(issue, settlement);
      return new Life(basis.days(issue, settlement) / year, basis.days(issue, maturity) / year);
    }
  }

  private static Value price(Arguments arguments) {
    StrictArguments a = new StrictArguments(arguments);
    double rate = a.notNegative(3);
    double yield = a.notNegative(4);
    Life life = Life.of(a);
    double due = FACE + life.whole() * rate * FACE;
    double discount = 1 + (life.whole() - life.settled()) * yield;
    return Value.of(due / discount - life.settled() * rate * FACE);
  }

  private static Value yield(Arguments arguments) {
    StrictArguments a = new StrictArguments(arguments);
    double rate = a.notNegative(3);
    double price = a.positive(4);
    Life life = Life.of(a);
    double due = 1 + life.whole() * rate;
    double paid = price / FACE + life.settled() * rate;
    return Value.of((due - paid) / paid / (life.whole() - life.settled()));
  }

  /** Days of a bill; it runs a year at most. */
  private static double billDays(StrictArguments a) {
    LocalDate settlement = a.date(0);
    LocalDate maturity = a.date(1);
    if (!settlement.isBefore(maturity) || maturity.isAfter(settlement.plusYears(1))) {
      throw CellErrorException.num();
    }
    return ChronoUnit.DAYS.between(settlement, maturity);
  }

  private static double billPrice(double discount, double days) {
    double price = FACE * (1 - discount * days / 360);
    if (price <= 0) {
      throw CellErrorException.num();
    }
    return price;
  }

  private static Value billPrice(Arguments arguments) {
    StrictArguments a = new StrictArguments(arguments);
    double discount = a.positive(2);
    return Value.of(billPrice(discount, billDays(a)));
  }

  private static Value billYield(Arguments arguments) {
    StrictArguments a = new StrictArguments(arguments);
    double price = a.positive(2);
    return Value.of((FACE - price) / price * 360 / billDays(a));
  }

  /** Up to half a year simple interest, beyond it interest compounded twice a year. */
  private static Value billEquivalent(Arguments arguments) {
    StrictArguments a = new StrictArguments(arguments);
    double discount = a.positive(2);
    double days = billDays(a);
    double price = billPrice(discount, days) / FACE;
    if (days <= 182) {
      return Value.of(365 * discount / (360 - discount * days));
    }
    double years = days / (days == 366 ? 366 : 365);
    double root = Math.sqrt(years * years - (2 * years - 1) * (1 - 1 / price));
    return Value.of(2 * (root - years) / (2 * years - 1));
  }
}
