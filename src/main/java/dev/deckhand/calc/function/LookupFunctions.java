package dev.deckhand.calc.function;

import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;

/** MATCH, VLOOKUP, XLOOKUP and their relatives. */
final class LookupFunctions {
  private LookupFunctions() {}

  static void addTo(FunctionSection table) {
    table.add("MATCH", 2, 3, "vrv", "place of a value in a list", LookupFunctions::match);
    table.add(
        "VLOOKUP", 3, 4, "vrvv", "value in the row a key is found in", a -> tableLookup(a, true));
    table.add(
        "HLOOKUP",
        3,
        4,
        "vrvv",
        "value in the column a key is found in",
        a -> tableLookup(a, false));
    table.add(
        "LOOKUP",
        2,
        3,
        "vaa",
        "value that belongs to a key of a sorted list",
        LookupFunctions::lookup);
    table.add(
        "XMATCH",
        2,
        4,
        "vavv",
        "place of a value in a list, with choices",
        LookupFunctions::xmatch);
    table.add(
        "XLOOKUP",
        3,
        6,
        "vaarvv",
        "value that belongs to a key, with choices",
        LookupFunctions::xlookup);
    table.add(
        "INDEX", 1, 4, "avvv", "value or reference at a row and column", LookupFunctions::index);
  }

  /** A list of values: one row or one column. */
  private static LookupList list(Arguments a, int index) {
    Grid grid = a.grid(index);
    if (grid.rows() > 1 && grid.columns() > 1) {
      throw CellErrorException.na();
    }
    return list(a, a.value(index), grid);
  }

  private static LookupList list(Arguments a, Value value, Grid grid) {
    boolean cells = value instanceof Value.Reference r && r.areas().size() == 1;
    return cells
        ? new LookupList(grid, a.context(), ((Value.Reference) value).area())
        : new LookupList(grid, a.context(), null);
  }

  private static Value match(Arguments a) {
    double type = a.number(2, 1);
    CellValue wanted = a.scalar(0);
    if (wanted.isEmpty() && a.value(0) instanceof Value.Omitted) {
      throw CellErrorException.na();
    }
    LookupList list = list(a, 1);
    int place;
    if (type == 0) {
      place = list.exact(wanted, true);
    } else {
      place = type > 0 ? list.ascending(wanted) : list.descending(wanted);
    }
    return Value.of(found(place) + 1);
  }

  private static int found(int place) {
    if (place < 0) {
      throw CellErrorException.na();
    }
    return place;
  }

  private static Value tableLookup(Arguments a, boolean vertical) {
    Grid grid = a.grid(1);
    if (a.value(1) instanceof Value.Scalar scalar) {
      throw scalar.value() instanceof CellValue.Text
          ? CellErrorException.value()
          : CellErrorException.na();
    }
    int offset = a.integer(2);
    if (offset < 1) {
      throw CellErrorException.value();
    }
    if (offset > (vertical ? grid.columns() : grid.rows())) {
      throw CellErrorException.of(CellError.REF);
    }
    LookupList keys = edge(a, grid, vertical, 0);
    boolean nearest = a.bool(3, true);
    CellValue wanted = a.scalar(0);
    int place = found(nearest ? keys.ascending(wanted) : keys.exact(wanted, true));
    return Value.of(vertical ? grid.at(place, offset - 1) : grid.at(offset - 1, place));
  }

  /** A row or column of an argument that is a table of values. */
  private static LookupList edge(Arguments a, Grid grid, boolean vertical, int offset) {
    int rows = vertical ? grid.rows() : 1;
    int columns = vertical ? 1 : grid.columns();
    int index = a.value(1) instanceof Value.Scalar ? 0 : offset;
    if (a.value(1) instanceof Value.Reference r) {
      Area area = r.area().at(vertical ? 0 : index, vertical ? index : 0, rows, columns);
      return new LookupList(a.context().cells(area), a.context(), area);
    }
    Matrix edge =
        Matrix.of(
            rows,
            columns,
            (row, column) -> vertical ? grid.at(row, index) : grid.at(index, column));
    return new LookupList(edge, a.context(), null);
  }

  private static Value lookup(Arguments a) {
    Grid grid = a.grid(1);
    CellValue wanted = a.scalar(0);
    if (a.count() == 3) {
      int place = found(list(a, 1).ascending(wanted));
      Grid results = a.grid(2);
      if (results.rows() > 1 && results.columns() > 1) {
        throw CellErrorException.na();
      }
      return resultAt(a, results, place);
    }
    boolean vertical = grid.columns() <= grid.rows();
    int place = found(edge(a, grid, vertical, 0).ascending(wanted));
    return Value.of(
        vertical ? grid.at(place, grid.columns() - 1) : grid.at(grid.rows() - 1, place));
  }

  /** Vectors may differ in length: cells behind the result vector count too, as in Excel. */
  private static Value resultAt(Arguments a, Grid results, int place) {
    if (place < results.size()) {
      return Value.of(results.item(place));
    }
    if (a.value(2) instanceof Value.Reference r) {
      boolean down = results.columns() == 1;
      Area cell = r.area().at(down ? place : 0, down ? 0 : place, 1, 1);
      return Value.of(a.context().cells(cell).at(0, 0));
    }
    throw CellErrorException.na();
  }

  private static int search(Arguments a, int modeIndex) {
    int mode = a.given(modeIndex) ? a.truncated(modeIndex) : 0;
    int direction = a.given(modeIndex + 1) ? a.truncated(modeIndex + 1) : 1;
    LookupList list = listOrValueError(a);
    CellValue wanted = a.scalar(0);
    return list.search(wanted, mode, direction);
  }

  private static LookupList listOrValueError(Arguments a) {
    Grid grid = a.grid(1);
    if (grid.rows() > 1 && grid.columns() > 1) {
      throw CellErrorException.value();
    }
    return list(a, a.value(1), grid);
  }

  private static Value xmatch(Arguments a) {
    return Value.of(found(search(a, 2)) + 1);
  }

  private static Value xlookup(Arguments a) {
    Grid keys = a.grid(1);
    Grid results = a.grid(2);
    boolean vertical = keys.columns() == 1 && (keys.rows() > 1 || results.rows() == 1);
    if (vertical ? results.rows() != keys.rows() : results.columns() != keys.columns()) {
      throw CellErrorException.value();
    }
    int place = search(a, 4);
    if (place < 0) {
      if (a.given(3)) {
        return a.value(3);
      }
      throw CellErrorException.na();
    }
    int rows = vertical ? 1 : results.rows();
    int columns = vertical ? results.columns() : 1;
    int row = vertical ? place : 0;
    int column = vertical ? 0 : place;
    return part(a.value(2), results, row, column, rows, columns);
  }

  /** A rectangle of an argument, as cells where the argument is cells. */
  static Value part(Value whole, Grid grid, int row, int column, int rows, int columns) {
    if (whole instanceof Value.Reference r) {
      return Value.of(r.area().at(row, column, rows, columns));
    }
    if (rows == 1 && columns == 1) {
      return Value.of(grid.at(row, column));
    }
    return Matrix.of(rows, columns, (r, c) -> grid.at(row + r, column + c));
  }

  private static Value index(Arguments a) {
    Value whole = a.value(0);
    if (whole instanceof Value.Scalar(CellValue.Error e)) {
      throw CellErrorException.of(e.error());
    }
    if (whole instanceof Value.Reference r && (r.areas().size() > 1 || a.given(3))) {
      int number = a.given(3) ? a.truncated(3) : 1;
      if (number < 1 || number > r.areas().size()) {
        throw CellErrorException.of(CellError.REF);
      }
      whole = Value.of(r.areas().get(number - 1));
    }
    Grid grid = a.grid(whole);
    int row = a.given(1) ? a.truncated(1) : 0;
    int column = a.given(2) ? a.truncated(2) : 0;
    if (a.count() == 2 && grid.rows() == 1 && grid.columns() > 1) {
      column = row;
      row = 1;
    }
    if (row < 0 || column < 0) {
      throw CellErrorException.value();
    }
    if (row > grid.rows() || column > grid.columns()) {
      throw CellErrorException.of(CellError.REF);
    }
    return part(
        whole,
        grid,
        Math.max(0, row - 1),
        Math.max(0, column - 1),
        row == 0 ? grid.rows() : 1,
        column == 0 ? grid.columns() : 1);
  }
}
