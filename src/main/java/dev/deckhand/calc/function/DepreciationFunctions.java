package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Value;
import java.math.RoundingMode;

/** Depreciation by declining balance. */
final class DepreciationFunctions {
  private DepreciationFunctions() {}

  static void addTo(FunctionSection table) {
    table.add(
        "DB", 4, 5, "v", "depreciation by a fixed declining balance", DepreciationFunctions::fixed);
    table.add(
        "DDB",
        4,
        5,
        "v",
        "depreciation by a double declining balance",
        DepreciationFunctions::declining);
    table.add(
        "VDB",
        5,
        7,
        "v",
        "depreciation between two times, declining balance",
        DepreciationFunctions::variable);
  }

  private static void need(boolean condition) {
    if (!condition) {
      throw CellErrorException.num();
    }
  }

  private static Value fixed(Arguments a) {
    double cost = a.number(0);
    double salvage = a.number(1);
    double life = a.number(2);
    double period = Math.floor(a.number(3));
    double month = a.given(4) ? Math.floor(a.number(4)) : 12;
    need(cost >= 0 && salvage >= 0 && life > 0 && period >= 1 && month >= 1 && month <= 12);
    need(period <= (month == 12 ? life : life + 1));
    if (cost == 0) {
      return Value.of(0);
    }
    double rate =
        RoundingFunctions.round(1 - Math.pow(salvage / cost, 1 / life), 3, RoundingMode.HALF_UP);
    double depreciation = cost * rate * month / 12;
    double total = depreciation;
    for (int i = 2; i <= period; i++) {
      a.context().work(1);
      double part = i > life ? (12 - month) / 12 : 1;
      depreciation = (cost - total) * rate * part;
      total += depreciation;
    }
    return Value.of(depreciation);
  }

  private static double declining(
      double cost, double salvage, double life, double period, double factor) {
    double rate = Math.min(1, factor / life);
    double before = rate == 1 ? (period <= 1 ? cost : 0) : cost * Math.pow(1 - rate, period - 1);
    double after = cost * Math.pow(1 - rate, period);
    return Math.max(0, before - Math.max(after, salvage));
  }

  private static Value declining(Arguments a) {
    double cost = a.number(0);
    double salvage = a.number(1);
    double life = a.number(2);
    double period = a.number(3);
    double factor = a.given(4) ? a.number(4) : 2;
    need(cost >= 0 && salvage >= 0 && life > 0 && period > 0 && period <= life && factor > 0);
    return Value.of(declining(cost, salvage, life, period, factor));
  }

  /** An asset in use. */
  private record Asset(double cost, double salvage, double life, double factor) {

    /**
     * What is written off in the first periods of the rest of the life, straight-line from where
     * that is more.
     */
    double written(double restOfLife, double periods) {
      double sum = 0;
      double rest = cost - salvage;
      double straight = 0;
      boolean isStraight = false;
      int last = (int) Math.ceil(periods);
      for (int i = 1; i <= last; i++) {
        double term = straight;
        if (!isStraight) {
          double declining = declining(cost, salvage, life, i, factor);
          straight = rest / (restOfLife - (i - 1));
          isStraight = straight > declining;
          term = isStraight ? straight : declining;
          rest -= isStraight ? 0 : declining;
        }
        sum += i == last ? term * (periods + 1 - last) : term;
      }
      return sum;
    }

    Asset worth(double value) {
      return new Asset(value, salvage, life, factor);
    }

    /** Never straight-line; parts of periods count in proportion. */
    double declined(double start, double end) {
      double sum = 0;
      for (int i = (int) Math.floor(start) + 1; i <= Math.ceil(end); i++) {
        double part = Math.min(end, i) - Math.max(start, i - 1);
        sum += part * declining(cost, salvage, life, i, factor);
      }
      return sum;
    }
  }

  private static Value variable(Arguments a) {
    double start = a.number(3);
    double end = a.number(4);
    double factor = a.given(5) ? a.number(5) : 2;
    boolean noSwitch = a.given(6) && a.bool(6);
    Asset asset = new Asset(a.number(0), a.number(1), a.number(2), factor);
    double life = asset.life();
    need(asset.cost() >= 0 && asset.salvage() >= 0 && life > 0 && factor > 0);
    need(start >= 0 && end >= start && end <= life);
    a.context().work((long) Math.min(end * 4, 1e9));
    if (noSwitch) {
      return Value.of(asset.declined(start, end));
    }
    double first = Math.floor(start);
    double last = Math.ceil(end);
    Asset atFirst = asset.worth(asset.cost() - asset.written(life, first));
    double sum = atFirst.written(life - first, last - first);
    sum -= (start - first) * atFirst.written(life - first, 1);
    if (end < last) {
      Asset atLast = asset.worth(asset.cost() - asset.written(life, last - 1));
      sum -= (last - end) * atLast.written(life - (last - 1), 1);
    }
    return Value.of(sum);
  }
}
