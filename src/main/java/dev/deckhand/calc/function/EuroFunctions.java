package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;

/** Former currencies of the euro area by their fixed rates (Council Regulation (EC) 2866/98). */
final class EuroFunctions {
  /** Units of a currency for one euro, and the decimals Excel rounds to. */
  private record Currency(double rate, int decimals) {}

  private static final Map<String, Currency> CURRENCIES =
      Map.ofEntries(
          Map.entry("EUR", new Currency(1, 2)),
          Map.entry("ATS", new Currency(13.7603, 2)),
          Map.entry("BEF", new Currency(40.3399, 0)),
          Map.entry("DEM", new Currency(1.95583, 2)),
          Map.entry("ESP", new Currency(166.386, 0)),
          Map.entry("FIM", new Currency(5.94573, 2)),
          Map.entry("FRF", new Currency(6.55957, 2)),
          Map.entry("GRD", new Currency(340.75, 0)),
          Map.entry("IEP", new Currency(0.787564, 2)),
          Map.entry("ITL", new Currency(1936.27, 0)),
          Map.entry("LUF", new Currency(40.3399, 0)),
          Map.entry("NLG", new Currency(2.20371, 2)),
          Map.entry("PTE", new Currency(200.482, 0)),
          Map.entry("SIT", new Currency(239.64, 2)));

  private EuroFunctions() {}

  static void addTo(FunctionSection table) {
    table.add(
        "EUROCONVERT",
        3,
        5,
        "v",
        "amount in another currency of the euro area",
        EuroFunctions::convert);
  }

  private static Currency currency(Arguments a, int index) {
    Currency currency = CURRENCIES.get(a.text(index).toUpperCase(Locale.ROOT));
    if (currency == null) {
      throw CellErrorException.value();
    }
    return currency;
  }

  private static Value convert(Arguments a) {
    double amount = a.number(0);
    Currency source = currency(a, 1);
    Currency target = currency(a, 2);
    boolean full = a.given(3) && a.bool(3);
    if (source.equals(target)) {
      return Value.of(amount);
    }
    double euros = amount / source.rate();
    if (a.given(4)) {
      int digits = a.truncated(4);
      if (digits < 3) {
        throw CellErrorException.value();
      }
      euros = new BigDecimal(euros).round(new MathContext(digits)).doubleValue();
    }
    double converted = euros * target.rate();
    return Value.of(
        full
            ? converted
            : RoundingFunctions.round(converted, target.decimals(), RoundingMode.HALF_UP));
  }
}
