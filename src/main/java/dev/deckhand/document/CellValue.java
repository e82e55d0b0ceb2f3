package dev.deckhand.document;

/**
 * What a cell holds or a formula yields. Dates and times are numbers (days since the workbook's
 * epoch); the number format of the cell makes them dates.
 */
public sealed interface CellValue {
  /** The value of a cell that is not stored. */
  CellValue EMPTY = new Empty();

  /** No value. */
  record Empty() implements CellValue {}

  /** A finite IEEE 754 double. */
  record Number(double value) implements CellValue {
    public Number {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("A cell cannot hold " + value);
      }
    }
  }

  /** Text, possibly empty, at most 32,767 characters in a stored cell. */
  record Text(String value) implements CellValue {}

  record Bool(boolean value) implements CellValue {}

  /** An error value such as {@code #DIV/0!}. */
  record Error(CellError error) implements CellValue {}

  static CellValue of(double number) {
    return new Number(number);
  }

  static CellValue of(String text) {
    return new Text(text);
  }

  static CellValue of(boolean bool) {
    return bool ? BoolValues.TRUE : BoolValues.FALSE;
  }

  static CellValue of(CellError error) {
    return new Error(error);
  }

  default boolean isEmpty() {
    return this instanceof Empty;
  }
}

final class BoolValues {
  static final CellValue TRUE = new CellValue.Bool(true);
  static final CellValue FALSE = new CellValue.Bool(false);

  private BoolValues() {}
}
