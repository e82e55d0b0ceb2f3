package dev.deckhand.calc.function;

import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.Dates;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;
import java.time.LocalDateTime;
import java.util.Optional;

/** What a function may ask of the workbook and the formula it is part of. */
public interface EvaluationContext {
  /** The cell of the formula. */
  Area here();

  /** The cells of an area, read when asked for. */
  Grid cells(Area area);

  /** Places by value for exact look-ups in one column or row of cells. */
  LookupIndex index(Area area, LookupIndex.Kind kind);

  /**
   * The numbers of a single column of cells, from its first to its last used one; NaN in place of
   * anything else. They are not to be changed.
   */
  double[] numbers(Area area);

  /** The index of a worksheet by name without regard to case, or -1. */
  int sheetIndex(String name);

  String sheetName(int index);

  int sheetCount();

  boolean date1904();

  default Dates dates() {
    return Dates.of(date1904());
  }

  LocalDateTime now();

  /** A random number from 0 to below 1. */
  double random();

  /** What a text refers to: an A1 reference or a defined name; {@code #REF!} for anything else. */
  Value reference(String text);

  /** The formula of a cell without its equals sign. */
  Optional<String> formula(int sheet, int row, int column);

  /**
   * What the formula of a cell gives if the cells it refers to relatively are taken from rows
   * further down, as a computed criterion of a database is for each record.
   */
  CellValue computed(Area cell, int rowsDown);

  boolean isRowHidden(int sheet, int row);

  /** Whether a row is known to be hidden by a filter. */
  boolean isRowFiltered(int sheet, int row);

  /** The number format code of a cell. */
  String numberFormat(int sheet, int row, int column);

  /** Whether the formula is an array formula. */
  boolean isArrayFormula();

  /** Accounts for work; stops the evaluation when there is too much of it. */
  void work(long steps);

  /** The single value of an argument: implicit intersection where it is several cells. */
  CellValue single(Value value);
}
