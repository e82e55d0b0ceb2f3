package dev.deckhand.plan;

import dev.deckhand.document.CellValue;
import java.time.LocalDateTime;

/** What happens to one cell of {@code writeCells}. */
public sealed interface CellInput {
  /** Leave the cell as it is. */
  record Keep() implements CellInput {}

  /** Remove value and formula, keep the format. */
  record Clear() implements CellInput {}

  /** A constant: number, text or boolean. Text is text even where it starts with {@code =}. */
  record Constant(CellValue value) implements CellInput {}

  /**
   * A date or date-time, stored as the workbook's serial number; a cell whose format shows no date
   * gets a date format.
   */
  record Date(LocalDateTime value) implements CellInput {}

  /** A formula without the equals sign, known to parse. */
  record Formula(String text) implements CellInput {}

  /** Whether the cell holds something of the plan's afterwards. */
  default boolean fills() {
    return switch (this) {
      case Keep keep -> false;
      case Clear clear -> false;
      case Constant constant -> true;
      case Date date -> true;
      case Formula formula -> true;
    };
  }
}
