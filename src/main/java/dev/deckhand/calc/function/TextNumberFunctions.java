package dev.deckhand.calc.function;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.TextNumber;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Numbers from text and text from numbers. */
final class TextNumberFunctions {
  private TextNumberFunctions() {}

  static void addTo(FunctionSection table) {
    table.add(
        "VALUE", 1, 1, "v", "number that a text stands for", a -> Value.of(value(a.scalar(0))));
    table.add(
        "NUMBERVALUE",
        1,
        3,
        "v",
        "number that a text stands for, with its separators",
        TextNumberFunctions::numberValue);
    table.add("TEXT", 2, 2, "v", "value as text in a number format", TextNumberFunctions::format);
    table.add("FIXED", 1, 3, "v", "number as text with fixed decimals", TextNumberFunctions::fixed);
    table.add("DOLLAR", 1, 2, "v", "number as text of an amount", TextNumberFunctions::dollar);
    table.alias("USDOLLAR", "DOLLAR");
  }

  private static double value(CellValue value) {
    if (value instanceof CellValue.Bool) {
      throw CellErrorException.value();
    }
    return Coercion.number(value);
  }

  private static Value numberValue(Arguments a) {
    String point = a.text(1, ".");
    String group = a.text(2, ",");
    if (point.isEmpty() || group.isEmpty()) {
      throw CellErrorException.value();
    }
    String text = a.text(0).replace(" ", "");
    if (text.isEmpty()) {
      return Value.of(0);
    }
    int at = text.indexOf(point.charAt(0));
    String whole = at < 0 ? text : text.substring(0, at);
    String rest = at < 0 ? "" : "." + text.substring(at + 1);
    if (rest.indexOf(group.charAt(0)) > 0) {
      throw CellErrorException.value();
    }
    String plain = whole.replace(group.substring(0, 1), "") + rest;
    int percents = 0;
    while (plain.endsWith("%")) {
      plain = plain.substring(0, plain.length() - 1);
      percents++;
    }
    double number = TextNumber.parse(plain).orElseThrow(CellErrorException::value);
    return Value.of(number / Math.pow(100, percents));
  }

  private static Value format(Arguments a) {
    CellValue value = a.scalar(0);
    if (a.value(1) instanceof Matrix) {
      throw CellErrorException.value();
    }
    String code = a.text(1);
    CellValue shown = value.isEmpty() ? CellValue.of(0) : value;
    if (shown instanceof CellValue.Text t) {
      OptionalDouble number = TextNumber.parse(t.value());
      shown = number.isPresent() ? CellValue.of(number.getAsDouble()) : shown;
    }
    return Value.of(
        NumberFormats.textForFunction(shown, code, a.context().date1904())
            .orElseThrow(CellErrorException::value));
  }

  private static Value fixed(Arguments a) {
    int digits = a.count() > 1 ? a.truncated(1) : 2;
    boolean plain = a.bool(2, false);
    return Value.of(decimal(a.number(0), digits, plain ? "0" : "#,##0"));
  }

  private static Value dollar(Arguments a) {
    int digits = a.count() > 1 ? a.truncated(1) : 2;
    double number = a.number(0);
    String text = "$" + decimal(Math.abs(number), digits, "#,##0");
    return Value.of(number < 0 ? "(" + text + ")" : text);
  }

  private static String decimal(double number, int digits, String whole) {
    if (digits > 127) {
      throw CellErrorException.value();
    }
    double rounded = RoundingFunctions.round(number, digits, RoundingMode.HALF_UP);
    String code = digits > 0 ? whole + "." + "0".repeat(digits) : whole;
    return NumberFormats.text(rounded, code, false);
  }
}
