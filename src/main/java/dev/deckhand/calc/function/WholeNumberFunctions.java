package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Divisors and multiples, choices, Roman numerals and power series. */
final class WholeNumberFunctions {
  private static final double LARGEST = 0x1p53;

  /** Symbols and pairs of them, with the least form of ROMAN that writes them. */
  private static final List<Numeral> NUMERALS =
      List.of(
          new Numeral("M", 1000, 0),
          new Numeral("IM", 999, 4),
          new Numeral("VM", 995, 3),
          new Numeral("XM", 990, 2),
          new Numeral("LM", 950, 1),
          new Numeral("CM", 900, 0),
          new Numeral("D", 500, 0),
          new Numeral("ID", 499, 4),
          new Numeral("VD", 495, 3),
          new Numeral("XD", 490, 2),
          new Numeral("LD", 450, 1),
          new Numeral("CD", 400, 0),
          new Numeral("C", 100, 0),
          new Numeral("IC", 99, 2),
          new Numeral("VC", 95, 1),
          new Numeral("XC", 90, 0),
          new Numeral("L", 50, 0),
          new Numeral("IL", 49, 2),
          new Numeral("VL", 45, 1),
          new Numeral("XL", 40, 0),
          new Numeral("X", 10, 0),
          new Numeral("IX", 9, 0),
          new Numeral("V", 5, 0),
          new Numeral("IV", 4, 0),
          new Numeral("I", 1, 0));

  private WholeNumberFunctions() {}

  private record Numeral(String text, int value, int form) {}

  static void addTo(FunctionSection table) {
    table.add(
        "COMBINA",
        2,
        2,
        "v",
        "number of selections with repetition",
        WholeNumberFunctions::selections);
    table.add(
        "MULTINOMIAL",
        1,
        Function.MANY,
        "r",
        "factorial of a sum over the product of factorials",
        a -> Value.of(multinomial(a)));
    table.add("ROMAN", 1, 2, "v", "Roman numeral", WholeNumberFunctions::roman);
    table.add("ARABIC", 1, 1, "v", "number of a Roman numeral", a -> Value.of(arabic(a.text(0))));
    table.add("SERIESSUM", 4, 4, "rrra", "sum of a power series", WholeNumberFunctions::series);
    table.add("PERCENTOF", 2, 2, "rr", "share of a part in a whole", WholeNumberFunctions::share);
    NumberBaseFunctions.addMathTo(table);
  }

  /**
   * Whole numbers of arguments, at or below each: text counts where it reads as a number, single
   * empty cells are passed over, those of ranges are 0; booleans and nothing but empty single cells
   * are refused.
   */
  static double[] wholeNumbers(Arguments a) {
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < a.count(); i++) {
      if (!a.given(i)) {
        throw CellErrorException.na();
      }
      Grid grid = a.grid(i);
      if (grid.isSingle() && grid.at(0, 0).isEmpty()) {
        continue;
      }
      Numbers.eachUsed(a.context(), grid, value -> numbers.add(whole(value)));
      if (grid.usedRows() < grid.rows() || grid.usedColumns() < grid.columns()) {
        numbers.add(0.0);
      }
    }
    if (numbers.isEmpty()) {
      throw CellErrorException.value();
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double whole(CellValue value) {
    double whole = Math.floor(ToolPak.number(value));
    Domain.require(whole >= 0 && whole < LARGEST);
    return whole;
  }

  private static double choose(double n, double k) {
    double least = Math.min(k, n - k);
    double result = 1;
    for (double i = 1; i <= least && Double.isFinite(result); i++) {
      result = result * (n - least + i) / i;
    }
    return result < LARGEST ? Math.rint(result) : result;
  }

  private static Value selections(Arguments a) {
    double n = Math.floor(a.number(0));
    double k = Math.floor(a.number(1));
    Domain.require(n >= 0 && k >= 0 && (n > 0 || k == 0));
    return Value.of(k == 0 ? 1 : choose(n + k - 1, k));
  }

  private static double multinomial(Arguments a) {
    double sum = 0;
    double result = 1;
    for (double number : wholeNumbers(a)) {
      sum += number;
      result *= choose(sum, number);
    }
    return result;
  }

  private static Value roman(Arguments a) {
    double number = Math.floor(a.number(0));
    double form = 0;
    if (a.count() > 1) {
      boolean classic = a.scalar(1) instanceof CellValue.Bool b && b.value();
      boolean simplest = a.scalar(1) instanceof CellValue.Bool b && !b.value();
      form = classic ? 0 : simplest ? 4 : Math.floor(a.number(1));
    }
    if (number < 0 || number > 3999 || form < 0 || form > 4) {
      throw CellErrorException.value();
    }
    StringBuilder text = new StringBuilder();
    int rest = (int) number;
    for (Numeral numeral : NUMERALS) {
      while (numeral.form() <= form && rest >= numeral.value()) {
        text.append(numeral.text());
        rest -= numeral.value();
      }
    }
    return Value.of(text.toString());
  }

  private static double arabic(String text) {
    String numeral = text.strip().toUpperCase(Locale.ROOT);
    boolean negative = numeral.startsWith("-");
    int result = 0;
    int after = 0;
    if (text.length() > 255 || numeral.equals("-")) {
      throw CellErrorException.value();
    }
    for (int i = numeral.length() - 1; i >= (negative ? 1 : 0); i--) {
      int place = "IVXLCDM".indexOf(numeral.charAt(i));
      if (place < 0) {
        throw CellErrorException.value();
      }
      int value = (int) Math.pow(10, place / 2) * (place % 2 == 0 ? 1 : 5);
      result += value < after ? -value : value;
      after = Math.max(after, value);
    }
    return negative ? -result : result;
  }

  private static Value series(Arguments a) {
    double x = ToolPak.number(a, 0);
    double power = ToolPak.number(a, 1);
    double step = ToolPak.number(a, 2);
    Grid factors = a.grid(3);
    a.context().work(factors.size());
    double sum = 0;
    for (int i = 0; i < factors.size(); i++) {
      double factor = ToolPak.number(factors.item(i));
      sum += factor * MathFunctions.power(x, power + i * step);
    }
    return Value.of(sum);
  }

  private static Value share(Arguments a) {
    double part = Numbers.sum(Numbers.at(a, 0));
    double whole = Numbers.sum(Numbers.at(a, 1));
    Domain.divides(whole != 0);
    return Value.of(part / whole);
  }
}
