package dev.deckhand.calc.value;

import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array as a value: dense and immutable. */
public final class Matrix implements Grid, Value {
  /** Values of one array; more is refused as too much work. */
  public static final long MAX_SIZE = 4_000_000;

  private final int rows;
  private final int columns;
  private final CellValue[] values;
  private final Area @Nullable [] areas;

  private Matrix(int rows, int columns, CellValue[] values, Area @Nullable [] areas) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
    this.areas = areas;
  }

  /**
   * The array with the cells its values were taken from, as {@code OFFSET(A1,{0,1},0)} gives them.
   *
   * @param cells row by row; {@code null} where a value is from no cells
   */
  public Matrix from(@Nullable Area[] cells) {
    return new Matrix(rows, columns, values, cells.clone());
  }

  /** Whether values were taken from cells that functions can look at instead. */
  public boolean hasAreas() {
    return areas != null;
  }

  /** The cells a value was taken from, or {@code null}. */
  public @Nullable Area area(int row, int column) {
    return areas == null ? null : areas[row * columns + column];
  }

  /** The content of one place of an array. */
  @FunctionalInterface
  public interface Source {
    CellValue at(int row, int column);
  }

  public static Matrix of(int rows, int columns, Source source) {
    if (rows < 1 || columns < 1) {
      throw CellErrorException.of(CellError.CALC);
    }
    if ((long) rows * columns > MAX_SIZE) {
      throw new NotEvaluatedException("an array of " + rows + " by " + columns + " is too large");
    }
    CellValue[] values = new CellValue[rows * columns];
    for (int row = 0, i = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        values[i++] = source.at(row, column);
      }
    }
    return new Matrix(rows, columns, values, null);
  }

  /** A single column. */
  public static Matrix column(List<CellValue> values) {
    return of(values.size(), 1, (row, column) -> values.get(row));
  }

  /** A single row. */
  public static Matrix row(List<CellValue> values) {
    return of(1, values.size(), (row, column) -> values.get(column));
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public CellValue at(int row, int column) {
    return values[row * columns + column];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix m
        && m.rows == rows
        && m.columns == columns
        && Arrays.equals(m.values, values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * rows + columns) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
