package dev.deckhand.calc.value;

import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.OptionalDouble;

/** How operators and scalar parameters turn one kind of value into another. */
public final class Coercion {
  private Coercion() {}

  /** The number of a value: empty is 0, TRUE is 1, text that reads as a number is that number. */
  public static double number(CellValue value) {
    return switch (value) {
      case CellValue.Number n -> n.value();
      case CellValue.Bool b -> b.value() ? 1 : 0;
      case CellValue.Empty e -> 0;
      case CellValue.Text t -> number(t.value());
      case CellValue.Error e -> throw CellErrorException.of(e.error());
    };
  }

  private static double number(String text) {
    OptionalDouble number = TextNumber.parse(text);
    if (number.isEmpty()) {
      throw CellErrorException.of(CellError.VALUE);
    }
    return number.getAsDouble();
  }

  /** The text of a value, numbers in the General format. */
  public static String text(CellValue value) {
    return switch (value) {
      case CellValue.Number n -> NumberText.general(n.value());
      case CellValue.Bool b -> b.value() ? "TRUE" : "FALSE";
      case CellValue.Empty e -> "";
      case CellValue.Text t -> t.value();
      case CellValue.Error e -> throw CellErrorException.of(e.error());
    };
  }

  /** The truth of a value; only the texts TRUE and FALSE have one. */
  public static boolean bool(CellValue value) {
    return switch (value) {
      case CellValue.Number n -> n.value() != 0;
      case CellValue.Bool b -> b.value();
      case CellValue.Empty e -> false;
      case CellValue.Text t -> bool(t.value());
      case CellValue.Error e -> throw CellErrorException.of(e.error());
    };
  }

  private static boolean bool(String text) {
    if (text.equalsIgnoreCase("TRUE")) {
      return true;
    }
    if (text.equalsIgnoreCase("FALSE")) {
      return false;
    }
    throw CellErrorException.of(CellError.VALUE);
  }
}
