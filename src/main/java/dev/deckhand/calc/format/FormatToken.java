package dev.deckhand.calc.format;

/** A piece of one section of a number format code. */
sealed interface FormatToken {
  /** Shown as it is. */
  record Literal(String text) implements FormatToken {}

  /** A digit placeholder: {@code 0}, {@code #} or {@code ?}. */
  record Digit(char kind) implements FormatToken {}

  /** The decimal point. */
  record Point() implements FormatToken {}

  /** A comma: thousands separator between digits, a division by 1000 behind them. */
  record Comma() implements FormatToken {}

  record Percent() implements FormatToken {}

  /** The exponent of scientific notation; whether a plus sign is shown. */
  record Exponent(boolean plus) implements FormatToken {}

  /** The line of a fraction. */
  record Slash() implements FormatToken {}

  /** The text of the cell. */
  record At() implements FormatToken {}

  /** The General format. */
  record General() implements FormatToken {}

  /** A part of a date or time, such as {@code yyyy}, {@code mm} or {@code s}. */
  record DatePart(char letter, int count) implements FormatToken {}

  /** Hours, minutes or seconds that go on beyond their circle: {@code [h]}. */
  record Elapsed(char letter, int count) implements FormatToken {}

  /** Fractions of a second. */
  record SubSecond(int digits) implements FormatToken {}

  /** {@code AM/PM} or {@code A/P}. */
  record HalfDay(boolean brief) implements FormatToken {}
}
