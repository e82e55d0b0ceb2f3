package dev.deckhand.calc.value;

import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.List;

/** What an expression stands for while a formula is evaluated. */
public sealed interface Value
    permits Value.Scalar, Matrix, Value.Reference, Value.Omitted, Value.Lambda {
  Value TRUE = new Scalar(CellValue.of(true));
  Value FALSE = new Scalar(CellValue.of(false));
  Value EMPTY = new Scalar(CellValue.EMPTY);

  /** A single value. */
  record Scalar(CellValue value) implements Value {}

  /** Cells: one area as a rule, several for unions and 3-D references. */
  record Reference(List<Area> areas) implements Value {
    public Reference {
      areas = List.copyOf(areas);
      if (areas.isEmpty()) {
        throw new IllegalArgumentException("A reference has at least one area");
      }
    }

    /** The only area. */
    public Area area() {
      if (areas.size() > 1) {
        throw CellErrorException.of(CellError.VALUE);
      }
      return areas.getFirst();
    }
  }

  /** An argument that was left out between commas. */
  record Omitted() implements Value {}

  /** A function as a value. */
  non-sealed interface Lambda extends Value {
    /** Whether it may be called with so many arguments. */
    boolean takes(int arguments);

    Value apply(List<Value> arguments);
  }

  static Value of(double number) {
    return new Scalar(number(number));
  }

  /** A number, or {@code #NUM!} where it is not finite. */
  static CellValue number(double number) {
    if (!Double.isFinite(number)) {
      return CellValue.of(CellError.NUM);
    }
    return CellValue.of(number == 0 ? 0.0 : number);
  }

  /** Text, or {@code #VALUE!} where it is longer than a cell can hold. */
  static Value of(String text) {
    return new Scalar(text(text));
  }

  static CellValue text(String text) {
    TextBudget.made(text.length());
    return text.length() > 32_767 ? CellValue.of(CellError.VALUE) : CellValue.of(text);
  }

  static Value of(boolean bool) {
    return bool ? TRUE : FALSE;
  }

  static Value of(CellError error) {
    return new Scalar(CellValue.of(error));
  }

  static Value of(CellValue value) {
    return new Scalar(value);
  }

  static Reference of(Area area) {
    return new Reference(List.of(area));
  }
}
