package dev.deckhand.calc.function;

import dev.deckhand.calc.value.Value;
import java.util.function.ToDoubleBiFunction;

/** The dates and days of coupon periods. */
final class CouponFunctions {
  private CouponFunctions() {}

  static void addTo(FunctionSection table) {
    add(
        table,
        "COUPDAYBS",
        "days from the last coupon to the settlement",
        (a, c) -> c.daysBefore());
    add(table, "COUPDAYS", "days of the coupon period of the settlement", (a, c) -> c.days());
    add(
        table,
        "COUPDAYSNC",
        "days from the settlement to the next coupon",
        (a, c) -> c.daysAfter());
    add(table, "COUPNCD", "date of the next coupon", (a, c) -> DateFunctions.serial(a, c.next()));
    add(table, "COUPNUM", "coupons from the settlement to the maturity", (a, c) -> c.number());
    add(
        table,
        "COUPPCD",
        "date of the last coupon before the settlement",
        (a, c) -> DateFunctions.serial(a, c.previous()));
  }

  private static void add(
      FunctionSection table,
      String name,
      String summary,
      ToDoubleBiFunction<Arguments, Coupons> body) {
    StrictArguments.add(
        table,
        name,
        3,
        4,
        summary,
        a -> Value.of(body.applyAsDouble(a, Coupons.of(new StrictArguments(a), 2, 3))));
  }
}
