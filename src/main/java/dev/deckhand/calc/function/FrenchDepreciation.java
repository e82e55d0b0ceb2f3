package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Value;
import java.time.LocalDate;

/** Depreciation as French accounting had it, with the first period in proportion to its days. */
final class FrenchDepreciation {
  private FrenchDepreciation() {}

  static void addTo(FunctionSection table) {
    StrictArguments.add(
        table, "AMORLINC", 6, 7, "depreciation of a period, linear", FrenchDepreciation::linear);
    StrictArguments.add(
        table,
        "AMORDEGRC",
        6,
        7,
        "depreciation of a period, declining",
        FrenchDepreciation::declining);
  }

  /**
   * An asset; the share is the part of a year the first period has, a whole one where it has none.
   */
  private record Asset(double cost, double salvage, int period, double rate, double share) {
    static Asset of(Arguments arguments) {
      StrictArguments a = new StrictArguments(arguments);
      double cost = a.notNegative(0);
      LocalDate purchased = a.date(1);
      LocalDate first = a.date(2);
      double salvage = a.notNegative(3);
      double period = a.notNegative(4);
      double rate = a.positive(5);
      DayBasis basis = a.basis(6);
      if (basis == DayBasis.ACTUAL_360 || purchased.isAfter(first) || salvage > cost) {
        throw CellErrorException.num();
      }
      double year =
          basis == DayBasis.ACTUAL_ACTUAL ? purchased.lengthOfYear() : basis.year(purchased, first);
      double share = basis.days(purchased, first) / year;
      int whole = (int) Math.min(period, 100_000);
      return new Asset(cost, salvage, whole, rate, share == 0 ? 1 : share);
    }
  }

  private static Value linear(Arguments a) {
    Asset asset = Asset.of(a);
    double rest = asset.cost() - asset.salvage();
    double depreciation = Math.min(rest, asset.cost() * asset.rate() * asset.share());
    for (int i = 1; i <= asset.period() && rest > 0; i++) {
      rest -= depreciation;
      depreciation = Math.max(0, Math.min(rest, asset.cost() * asset.rate()));
    }
    return Value.of(rest <= 0 ? 0 : depreciation);
  }

  /** The coefficient by the years an asset lives; some lives have none. */
  private static double coefficient(double life) {
    if (life > 6) {
      return 2.5;
    }
    if (life >= 5) {
      return 2;
    }
    if (life >= 3 && life <= 4) {
      return 1.5;
    }
    throw CellErrorException.num();
  }

  private static Value declining(Arguments a) {
    Asset asset = Asset.of(a);
    double rate = asset.rate() * coefficient(1 / asset.rate());
    double value = asset.cost();
    double depreciation = Math.floor(asset.share() * rate * value + 0.5);
    value -= depreciation;
    double rest = value - asset.salvage();
    for (int i = 0; i < asset.period(); i++) {
      depreciation = Math.floor(rate * value + 0.5);
      rest -= depreciation;
      if (rest < 0) {
        boolean isLast = asset.period() - i <= 1;
        return Value.of(isLast ? Math.floor(value * 0.5 + 0.5) : 0);
      }
      value -= depreciation;
    }
    return Value.of(depreciation);
  }
}
